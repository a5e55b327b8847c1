"""The least that Gradio can be, to compare with: a box whose words come back.
python -m tests.browser.bare_page"""

import os

if __name__ == "__main__":
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio as gr
    import uvicorn
    from fastapi import FastAPI

    with gr.Blocks(analytics_enabled=False) as page:
        question = gr.Textbox(elem_id="question")
        said = gr.HTML(elem_id="said")
        question.submit(
            lambda words: f'<p data-said="{words}">{words}</p>',
            question,
            said,
            api_visibility="private",
            show_progress="hidden",
        )
    app = FastAPI()
    app.get("/healthz")(lambda: {"status": "ok"})
    gr.mount_gradio_app(app, page, path="/")
    uvicorn.run(app, port=int(os.environ["PORT"]), log_level="warning")
