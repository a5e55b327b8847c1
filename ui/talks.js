// Conversations: kept in this browser alone, opened again, renamed, deleted, exported, printed.
(() => {
  const page = window.hoichithi;
  const words = page.talks;
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const INDEX = "hoichithi.talks";
  const CURRENT = "hoichithi.current";  // of this tab: a reload finds it, a new tab begins anew
  const MOST = 50;
  const place = (id) => `hoichithi.talk.${id}`;

  // A browser may refuse to keep anything: then nothing is kept, and the page works all the same.
  function read(store, key) {
    try { return store.getItem(key); } catch { return null; }
  }

  function write(store, key, value) {
    try {
      store.setItem(key, value);
      return true;
    } catch { return false; }
  }

  function drop(store, key) {
    try { store.removeItem(key); } catch { /* nothing was kept */ }
  }

  function talks() {
    try {
      const found = JSON.parse(read(localStorage, INDEX) ?? "[]");
      return Array.isArray(found) ? found.filter((talk) => talk && talk.id) : [];
    } catch { return []; }
  }

  const current = () => read(sessionStorage, CURRENT);
  const said = () => all("#flow .answer template.kept")
    .map((template) => JSON.parse(template.content.textContent));

  page.kept = () => (current() && read(localStorage, place(current()))) || "";

  // Kept whenever an answer has come to its end.
  let known = "";
  let last = null;
  let count = 0;
  function keep() {
    const templates = all("#flow .answer template.kept");
    if (!templates.length) known = "";
    if (templates.at(-1) === last && templates.length === count) return;
    if (one("#flow .answer[data-state=busy]")) return;
    [last, count] = [templates.at(-1), templates.length];
    const answers = said();
    const body = JSON.stringify(answers);
    if (!answers.length || body === known) return;
    known = body;
    const id = current() ?? crypto.getRandomValues(new Uint32Array(2)).join("");
    const before = talks();
    const talk = before.find((other) => other.id === id) ?? { id, name: answers[0].question.slice(0, 80) };
    const list = [{ ...talk, at: Date.now(), size: answers.length },
      ...before.filter((other) => other.id !== id)];
    list.splice(MOST).forEach((old) => drop(localStorage, place(old.id)));
    while (!write(localStorage, place(id), body)) {
      const oldest = list.length > 1 ? list.pop() : null;
      if (!oldest) return tell(words.full);
      drop(localStorage, place(oldest.id));
    }
    write(localStorage, INDEX, JSON.stringify(list));
    write(sessionStorage, CURRENT, id);
    if (one(".history")?.open) draw();
  }

  page.begin = () => drop(sessionStorage, CURRENT);

  // The list ---------------------------------------------------------------------------------
  const make = (tag, fields = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), fields);
    element.append(...inside);
    return element;
  };

  function draw() {
    const rows = talks().map(row);
    one(".history ul")?.replaceChildren(
      ...(rows.length ? rows : [make("li", { className: "soft", textContent: words.empty })]));
    const every = one("[data-forget-all]");
    every.hidden = !rows.length;
    every.textContent = words.forgetAll;
  }

  function row(talk) {
    const day = new Date(talk.at);
    const when = `${String(day.getDate()).padStart(2, "0")}/${day.getMonth() + 1}/${day.getFullYear()}`;
    const under = `${when} · ${words.size.replace("{count}", talk.size)}`;
    const open = make("button", { type: "button", className: "name" },
      make("b", { textContent: talk.name }), make("span", { className: "soft", textContent: under }));
    open.setAttribute("aria-label", `${words.open}: ${talk.name}`);
    if (talk.id === current()) open.setAttribute("aria-current", "true");
    open.addEventListener("click", () => reopen(talk.id));
    const rename = make("button", { type: "button", textContent: words.rename });
    rename.addEventListener("click", () => edit(item, talk));
    const forget = make("button", { type: "button", textContent: words.forget });
    forget.addEventListener("click", () => sure(forget, () => remove([talk.id])));
    const item = make("li", {}, open, rename, forget);
    return item;
  }

  // What cannot be undone takes two taps.
  function sure(button, act) {
    if (button.textContent === words.sure) return act();
    button.textContent = words.sure;
  }

  function edit(item, talk) {
    const field = make("input", { value: talk.name, maxLength: 120 });
    field.setAttribute("aria-label", words.newName);
    const form = make("form", {}, field, make("button", { type: "submit", textContent: words.keepName }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const name = field.value.trim() || talk.name;
      write(localStorage, INDEX, JSON.stringify(talks().map((other) =>
        (other.id === talk.id ? { ...other, name } : other))));
      draw();
      one(".history summary").focus();
    });
    item.replaceChildren(form);
    field.select();
  }

  function reopen(id) {
    write(sessionStorage, CURRENT, id);
    known = "";
    one(".history").open = false;
    one("#reopen-now").click();
    one("#question textarea, #question input").focus();
  }

  function remove(ids) {
    ids.forEach((id) => drop(localStorage, place(id)));
    write(localStorage, INDEX, JSON.stringify(talks().filter((talk) => !ids.includes(talk.id))));
    if (ids.includes(current())) one("#fresh").click();
    draw();
  }

  // Export -----------------------------------------------------------------------------------
  const tell = (message) => { one(".export [role=status]").textContent = message; };

  async function save(form) {
    const answers = said();
    tell(answers.length ? "" : words.nothing);
    if (!answers.length) return;
    try {
      const reply = await fetch(`${words.address}.${form}`, { method: "POST",
        headers: { "Content-Type": "application/json" }, body: JSON.stringify(answers) });
      if (!reply.ok) throw new Error(reply.status);
      const name = reply.headers.get("Content-Disposition").match(/filename="(.+)"/)[1];
      const link = make("a", { href: URL.createObjectURL(await reply.blob()), download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      one(".export").open = false;
    } catch { tell(words.failed); }
  }

  document.addEventListener("toggle", ({ target }) => {
    if (!target.matches?.(".drop") || !target.open) return;
    all(".drop[open]").filter((other) => other !== target).forEach((other) => { other.open = false; });
    if (target.matches(".history")) draw();
    else tell("");
  }, { capture: true });

  document.addEventListener("click", ({ target, isTrusted }) => {
    if (isTrusted && target.isConnected && !target.closest(".drop")) {
      all(".drop[open]").forEach((menu) => { menu.open = false; });
    }
    const button = target.closest("button");
    if (!button) return;
    if ("save" in button.dataset) save(button.dataset.save);
    else if ("print" in button.dataset) window.print();
    else if ("forgetAll" in button.dataset) {
      sure(button, () => remove(talks().map((talk) => talk.id)));
    }
  });

  document.addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && one(".drop[open]");
    if (!open) return;
    open.open = false;
    one("summary", open).focus();
  });

  // Paper unfolds nothing by itself.
  window.addEventListener("beforeprint", () => all("#flow details.press:not([open])").forEach((press) => {
    press.open = true;
    window.addEventListener("afterprint", () => { press.open = false; }, { once: true });
  }));

  new MutationObserver(keep).observe(document.documentElement, { childList: true, subtree: true,
    attributes: true, attributeFilter: ["data-state"] });
})();
