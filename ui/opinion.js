// Thumbs: "đúng ý" is sent at once, "chưa đúng" asks for a reason first.
(() => {
  const page = window.hoichithi;
  const words = page.opinion;

  async function send(answer, verdict, reason, remark) {
    const told = answer.querySelector(".noted");
    const kept = answer.querySelector("template.kept").content.textContent;
    const body = JSON.stringify({ answer: JSON.parse(kept), verdict, reason, remark });
    let isNoted = false;
    try {
      const reply = await fetch(words.address, { method: "POST", body,
        headers: { "Content-Type": "application/json" } });
      isNoted = reply.ok;
    } catch { /* told below */ }
    told.textContent = isNoted ? words.thanks : words.failed;
    return isNoted;
  }

  function press(answer, button) {
    answer.querySelectorAll("[data-verdict]").forEach((other) =>
      other.setAttribute("aria-pressed", String(other === button)));
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-verdict]");
    if (!button) return;
    const answer = button.closest(".answer");
    const why = answer.querySelector(".why");
    press(answer, button);
    why.hidden = button.dataset.verdict !== "bad";
    if (why.hidden) send(answer, "good", "", "");
    else why.querySelector("input").focus();
  });

  document.addEventListener("submit", async (event) => {
    if (!event.target.matches(".why")) return;
    event.preventDefault();
    const given = new FormData(event.target);
    const answer = event.target.closest(".answer");
    const isNoted = await send(answer, "bad", given.get("reason") ?? "", given.get("remark"));
    event.target.hidden = isNoted;
    if (isNoted) answer.querySelector("[data-verdict=bad]").focus();
  });
})();
