"""Above the conversation: those kept in the browser, and what can be made of the one that is open.
The list is written by talks.js, because only the browser knows it."""

from ui import copy


def tools_html() -> str:
    saves = "".join(
        f'<button type="button" data-save="{form}">{words}</button>'
        for form, words in copy.EXPORTS.items()
    )
    return (
        f'<div class="talk" role="group" aria-label="{copy.TALK_TOOLS}">'
        f'<details class="drop history"><summary>{copy.HISTORY}</summary><div class="menu">'
        f'<ul></ul><p class="soft">{copy.HISTORY_NOTE}</p>'
        f'<button type="button" data-forget-all>{copy.FORGET_ALL}</button></div></details>'
        f'<details class="drop export"><summary>{copy.EXPORT}</summary><div class="menu">'
        f'{saves}<button type="button" data-print>{copy.PRINT}</button>'
        f'<p class="soft" role="status"></p></div></details></div>'
    )


def words() -> dict[str, str]:
    """What talks.js says."""
    return {
        "address": copy.EXPORT_ADDRESS,
        "empty": copy.HISTORY_EMPTY,
        "failed": copy.NOT_EXPORTED,
        "forget": copy.FORGET,
        "forgetAll": copy.FORGET_ALL,
        "full": copy.HISTORY_FULL,
        "keepName": copy.KEEP_NAME,
        "newName": copy.NEW_NAME,
        "nothing": copy.NOTHING_TO_EXPORT,
        "open": copy.TALK_OPEN,
        "rename": copy.RENAME,
        "size": copy.TALK_SIZE,
        "sure": copy.FORGET_SURE,
    }
