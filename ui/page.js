// The page's own script: the address chooses the view; markers open the source panel; buttons fill
// the question box; Gradio's English labels become Vietnamese. Words come from ui/copy.py through window.hoichithi.
(() => {
  const page = window.hoichithi;
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const phone = window.matchMedia("(max-width: 760px)");
  const PROVED = ".answer, .sheet, .path";  // what carries its sources with it
  let opener = null;

  document.documentElement.lang = "vi";

  // Source panel -------------------------------------------------------------------------------
  function fill(place, template) {
    place.replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
  }

  function show(answer, number) {
    const panel = one("#panel");
    const head = one(`template.head[data-number="${number}"]`, answer);
    if (!panel || !head) return false;
    fill(one(".head", panel), head);
    fill(one(".body", panel), one(`template.body[data-body="${head.dataset.body}"]`, answer));
    rest(answer);
    all("mark", panel).forEach((mark) =>
      mark.classList.toggle("on", mark.dataset.cites.split(" ").includes(String(number))));
    all("[data-cite].on").forEach((marker) => marker.classList.remove("on"));
    all(`[data-cite="${number}"]`, answer).forEach((marker) => marker.classList.add("on"));
    const mark = one("mark.on", panel);
    const body = one(".body", panel);
    body.scrollTop = 0;
    if (mark) body.scrollTop = top(mark) - top(body) - body.clientHeight / 4;
    return true;
  }

  const top = (element) => element.getBoundingClientRect().top;

  function rest(answer) {
    const seen = one("details.seen", answer);
    one("#panel .rest").replaceChildren(...(seen ? [seen.cloneNode(true)] : []));
  }

  function open(marker, isByKey) {
    document.body.classList.add("reading");
    if ("rows" in marker.dataset) turn(marker);
    if ("place" in marker.dataset) return seek(marker);
    if (!show(marker.closest(PROVED), marker.dataset.cite)) return close();
    opener = marker;
    enterPanel(isByKey);
  }

  // Keys scroll the source until Escape leads back to its marker; a finger finds the way out.
  function enterPanel(isByKey) {
    if (phone.matches) one("#panel .close").focus();
    else if (isByKey) one("#panel > .body").focus({ preventScroll: true });
  }

  // A row of the calendar has its source brought when it is opened: two hundred would weigh much.
  let sought = null;
  page.place = () => [sought?.dataset.place ?? "", sought?.dataset.cite ?? ""];

  function seek(marker) {
    opener = sought = marker;
    if (!lookAtProof()) tell(page.searching);
    else if (one("#proof template")) return;
    sought = marker;
    one("#prove-now").click();
  }

  function lookAtProof() {
    const proof = one("#proof .proof");
    if (!sought || proof?.dataset.place !== sought.dataset.place) return false;
    if (proof.dataset.number !== sought.dataset.cite) return false;
    if (!show(proof, sought.dataset.cite)) tell(proof.textContent);
    alight(`${sought.dataset.cite}@${sought.dataset.place}`);
    sought.closest("tr")?.scrollIntoView({ block: "nearest" });
    if (phone.matches) one("#panel .close").focus();
    sought = null;
    return true;
  }

  // A row and the mark of its day light up together.
  const rows = (element) =>
    element.dataset.rows?.split(" ") ?? [`${element.dataset.cite}@${element.dataset.place}`];

  function alight(row) {
    all("#moments [data-place]").forEach((element) =>
      element.classList.toggle("on", rows(element).includes(row)));
    all("#moments .mark.on").forEach((mark) => slide(mark.closest(".scroll"), mark));
  }

  // Scrolls the axis alone, and only where the place is out of sight.
  function slide(box, place) {
    const { offsetLeft: left, offsetTop: top } = place;
    const isSeen = left >= box.scrollLeft && left + place.offsetWidth <= box.scrollLeft + box.clientWidth
      && top >= box.scrollTop && top + place.offsetHeight <= box.scrollTop + box.clientHeight;
    if (isSeen) return;
    box.scrollLeft = left - box.clientWidth / 3;
    box.scrollTop = top - box.clientHeight / 3;
  }

  // The moments of one day, one after the other.
  function turn(mark) {
    const held = rows(mark);
    const at = held.indexOf(`${mark.dataset.cite}@${mark.dataset.place}`);
    const next = mark.classList.contains("on") ? (at + 1) % held.length : 0;
    [mark.dataset.cite, mark.dataset.place] = held[next].split("@");
  }

  document.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const mark = event.target.closest?.("#moments .mark");
    if (!step || !mark) return;
    event.preventDefault();
    const marks = all(".mark", mark.closest(".axis"));
    const next = marks[marks.indexOf(mark) + step];
    if (!next) return;
    mark.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  function close() {
    document.body.classList.remove("reading");
    if (opener?.isConnected) opener.focus();
    opener = null;
  }

  function empty() {
    document.body.classList.remove("reading");
    sought = null;
    tell(page.noSource);
  }

  // Words in the panel instead of a source.
  function tell(words) {
    const panel = one("#panel");
    one(".head", panel).replaceChildren();
    one(".rest", panel).replaceChildren();
    one(".body", panel).replaceChildren(Object.assign(document.createElement("p"),
      { className: "empty", textContent: words }));
  }

  // The quote at a glance, while a pointer or the keyboard rests on its marker.
  let tip = null;
  let glanced = null;
  function glance(marker) {
    const answer = marker.closest(PROVED);
    const number = marker.dataset.cite;
    const bodies = answer ? all("template.body", answer) : [];
    const quote = marker.dataset.tip ?? bodies.flatMap((body) => all("mark", body.content))
      .filter((mark) => mark.dataset.cites.split(" ").includes(number))
      .map((mark) => mark.textContent.trim()).join(" ");
    if (!quote) return;
    tip ??= document.body.appendChild(Object.assign(document.createElement("div"),
      { id: "tip", role: "tooltip" }));
    const short = quote.length > 320 ? `${quote.slice(0, 320)}…` : quote;
    tip.textContent = "tip" in marker.dataset ? short : `“${short}”`;
    tip.hidden = false;
    glanced = marker;
    putTip();
  }

  function putTip() {
    const { left, bottom, top: above } = glanced.getBoundingClientRect();
    const box = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(left, innerWidth - box.width - 8))}px`;
    const below = bottom + 8 + box.height < innerHeight;
    tip.style.top = `${below ? bottom + 8 : above - box.height - 8}px`;
  }

  function unglance() {
    if (tip) tip.hidden = true;
    glanced = null;
  }

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    const marker = target.closest?.("[data-cite]");
    if (marker && pointerType === "mouse") glance(marker);
    // What moves below a resting mouse does not take the quote from the keyboard.
    else if (!glanced?.matches(":focus-visible")) unglance();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("[data-cite]:focus-visible")) glance(target);
    else unglance();
  });
  // The focus itself scrolls its marker into sight.
  document.addEventListener("scroll", () => {
    if (glanced?.matches(":focus-visible")) putTip();
    else unglance();
  }, { capture: true, passive: true });

  // Views: the address says which one is open ("#so-van-ban/12"), so that the browser's Back works.
  const root = document.documentElement;
  const here = () => location.hash.slice(1).split("/");
  const isListed = () => root.dataset.view === page.views.register;
  const isCalendar = () => root.dataset.view === page.views.calendar;
  const isStart = () => root.dataset.view === page.views.start;
  const isChat = () => root.dataset.view === page.views.chat;

  function route() {
    const [asked, id] = here();
    const view = Object.values(page.views).includes(asked) ? asked : page.views.chat;
    const left = root.dataset.sheet;
    if (view !== root.dataset.view) enter(view);
    root.dataset.sheet = isListed() && id ? id : "";
    if (root.dataset.sheet) openSheet();
    else if (left) one(`#found a[href="#${view}/${CSS.escape(left)}"]`)?.focus();
  }

  function enter(view) {
    root.dataset.view = view;
    listed = false;
    last = null;
    if (!one("#panel")) return;
    empty();
    markView();
    lookAtAnswers();
    lookAtRegister();
    lookAtCalendar();
    lookAtStart();
  }

  function markView() {
    all("#brand nav a").forEach((link) => {
      if (link.dataset.view === root.dataset.view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
  }

  window.addEventListener("hashchange", route);

  // Register -----------------------------------------------------------------------------------
  page.wanted = () => ["text", "type", "held"].map((name) => one(`#find-${name}`)?.value ?? "");
  page.chosen = () => root.dataset.sheet;

  let listed = false;
  let typing = 0;
  function find(button) {
    clearTimeout(typing);
    typing = setTimeout(() => one(button)?.click(), 150);
  }

  let shown = null;
  function openSheet() {
    shown = null;
    empty();
    one("#register").classList.add("waiting");
    one("#open-now").click();
  }

  // The list is asked for anew whenever its view is entered; what came is told to those who listen.
  function lookAtRegister() {
    if (!isListed() || !one("#find-now") || !one("#find-text")) return;
    if (!listed) {
      listed = true;
      one("#find-now").click();
    }
    count(".find [role=status]", "#found [data-count]");
    lookAtSheet();
  }

  function count(place, counted) {
    const told = one(place);
    const words = one(counted)?.dataset.count ?? "";
    if (told.textContent !== words) told.textContent = words;
  }

  function lookAtSheet() {
    const sheet = one("#sheet .sheet");
    if (!sheet || sheet === shown || sheet.dataset.sheet !== root.dataset.sheet) return;
    shown = sheet;
    one("#register").classList.remove("waiting");
    one("h2", sheet).focus();
    const first = one(".sources .marker", sheet);
    if (first && !phone.matches) show(sheet, first.dataset.cite);
  }

  function jump(button) {
    const part = one(`[data-part="${button.dataset.jump}"]`, button.closest(".sheet"));
    part.scrollIntoView({ block: "start" });
    part.focus({ preventScroll: true });
  }

  document.addEventListener("input", ({ target }) => {
    if (target.closest(".find")) find("#find-now");
    if (target.closest(".when")) find("#look-now");
  });

  document.addEventListener("submit", (event) => {
    if (event.target.matches(".find, .when")) event.preventDefault();
  });

  // Calendar -----------------------------------------------------------------------------------
  page.choice = () => ["unit", "document", "month", "year", "side", "role"]
    .map((name) => one(`#when-${name}`)?.value ?? "").concat(page.day());

  function lookAtCalendar() {
    if (!isCalendar() || !one("#look-now") || !one("#when-unit")) return;
    if (!listed) {
      listed = true;
      one("#look-now").click();
    }
    count(".when [role=status]", "#moments [data-count]");
    lookAtAxis();
    lookAtProof();
  }

  // The axis opens at today.
  let axis = "";
  function lookAtAxis() {
    const figure = one("#moments .timeline");
    if (!figure || figure.dataset.axis === axis) return;
    axis = figure.dataset.axis;
    all(".scroll", figure).forEach((box) => slide(box, one(".month.today", box)));
  }

  // Where to begin -----------------------------------------------------------------------------
  let role = "";
  page.lead = () => [role, page.day()];

  function lookAtStart() {
    if (!isStart() || !one("#lead-now") || listed) return;
    listed = true;
    one("#lead-now").click();
  }

  function lead(button) {
    role = button.dataset.role;
    all("[data-role]").forEach((other) =>
      other.setAttribute("aria-pressed", String(other === button)));
    empty();
    one("#lead-now").click();
  }

  // Question box -------------------------------------------------------------------------------
  const box = () => one("#question textarea, #question input");

  function type(text, isFocused = true) {
    const field = box();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (isFocused) field.focus();
  }

  function ask(text, isAlone = false) {
    if (!isChat()) location.hash = page.views.chat;
    type(text);
    alone = isAlone;
    setTimeout(() => one("#send").click(), 50);
  }

  // The longest hint that the box shows whole.
  const ruler = document.createElement("canvas").getContext("2d");
  function hint() {
    const field = box();
    if (!field?.clientWidth) return;
    const style = getComputedStyle(field);
    const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    ruler.font = `${style.fontSize} ${style.fontFamily}`;
    const fits = page.hints.find((words) => ruler.measureText(words).width <= room);
    if (fits && field.placeholder !== fits) field.placeholder = fits;
  }
  window.addEventListener("resize", hint);

  // One question at a time: what is typed meanwhile waits in the box.
  function hold(event) {
    if (!isOpening && !document.body.classList.contains("busy")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  document.addEventListener("keydown", (event) => {
    const isSent = event.key === "Enter" && !event.shiftKey && event.target.closest?.("#question");
    if (isSent) hold(event);
  }, { capture: true });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#send")) hold(event);
  }, { capture: true });

  // The conversation that the browser kept comes after the page: a question sent before it would
  // be wiped out by it. One that never comes holds nobody up for longer than this.
  const OPENING_MS = 10_000;
  let isOpening = false;
  const opened = () => new Promise((go) => {
    if (one("#flow .greeting")) return go();
    isOpening = true;
    const end = () => {
      watch.disconnect();
      clearTimeout(clock);
      isOpening = false;
      go();
    };
    const watch = new MutationObserver(() => { if (one("#flow .greeting")) end(); });
    watch.observe(document.documentElement, { childList: true, subtree: true });
    const clock = setTimeout(end, OPENING_MS);
  });

  // "Hiểu chưa đúng": the question once more, by itself.
  let alone = false;
  let isStopped = false;
  page.stopped = () => (isStopped ? "1" : "");
  page.asking = async () => {
    const told = [page.day(), alone ? "1" : ""];
    alone = isStopped = false;
    document.body.classList.toggle("queued", Boolean(box().value.trim()));
    await opened();
    return told;
  };

  // Copy: plain text for a word processor. navigator.clipboard exists on https and loopback only.
  async function copy(button) {
    const text = one("template.plain", button.closest(".answer")).content.textContent;
    if (!(await toClipboard(text))) return;
    const label = button.textContent;
    button.textContent = page.copied;
    setTimeout(() => { button.textContent = label; }, 2000);
  }

  async function toClipboard(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      area.style.cssText = "position:fixed;opacity:0";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  }

  // Day ----------------------------------------------------------------------------------------
  page.day = () => {
    const field = one("#today");
    return field && field.value !== field.dataset.today ? field.value : "";
  };

  // "5/10/2022" -> "05/10/2022", as officials write it; null where there is no such day.
  function written(text) {
    const [, day, month, year] = text.trim().match(/^(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4})$/) ?? [];
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== month - 1) return null;
    return `${day.padStart(2, "0")}/${month < 3 ? month.padStart(2, "0") : Number(month)}/${year}`;
  }

  document.addEventListener("input", ({ target }) => {
    if (target.id === "today") target.setCustomValidity("");
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".pick")) return;
    event.preventDefault();
    const field = one("#today");
    const day = written(field.value || field.dataset.today);
    field.setCustomValidity(day ? "" : page.dayForm);
    if (!field.reportValidity()) return;
    field.value = day;
    one("#brand .today b").textContent = day;
    one("#brand .today").open = false;
    one("#brand summary").focus();
    if (isCalendar()) one("#look-now").click();
    if (isStart()) one("#lead-now").click();
  });

  // Clicks and keys ----------------------------------------------------------------------------
  // A click of our own (isTrusted is false) closes nothing that somebody has open.
  document.addEventListener("click", ({ target, detail, isTrusted }) => {
    const button = target.closest("button");
    if (isTrusted && !target.closest(".today")) all(".today[open]").forEach((d) => { d.open = false; });
    if (!button) return;
    if ("cite" in button.dataset) open(button, !detail);
    else if ("ask" in button.dataset) ask(button.dataset.ask);
    else if ("role" in button.dataset) lead(button);
    else if ("jump" in button.dataset) jump(button);
    else if ("alone" in button.dataset) ask(button.dataset.alone, true);
    else if ("edit" in button.dataset) type(button.dataset.edit);
    else if ("copy" in button.dataset) copy(button);
    else if ("close" in button.dataset) close();
    else if (button.closest("#stop")) isStopped = true;
    else if (button.closest("#fresh")) fresh();
  });

  function fresh() {
    page.begin();
    empty();
    type("", !phone.matches);
    if (!isChat()) location.hash = page.views.chat;
  }

  // The whole row of a table opens its sheet; its link is for keys and for those who listen.
  document.addEventListener("click", ({ target }) => {
    const row = target.closest("#found tbody tr");
    if (row && !target.closest("a") && !String(getSelection())) one("a", row).click();
    const moment = target.closest("#moments tbody tr");
    if (moment && !target.closest("a, button") && !String(getSelection())) one(".marker", moment).click();
  });

  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") unglance();
    if (key === "Escape" && document.body.classList.contains("reading")) close();
  });

  // What Gradio draws --------------------------------------------------------------------------
  function speakVietnamese(root) {
    all("[aria-label], [title]", root).forEach((element) => {
      for (const name of ["aria-label", "title"]) {
        const words = page.labels[element.getAttribute(name)];
        if (words) element.setAttribute(name, words);
      }
    });
    // No handler of ours sends one: a toast is the connection's or the queue's.
    all("[data-testid=toast-text]", root).forEach((element) => {
      document.body.classList.remove("queued");
      const words = /connection/i.test(element.textContent) ? page.lost : page.busy;
      if (![page.lost, page.busy].includes(element.textContent)) element.textContent = words;
    });
    all(".toast-title", root).forEach((element) => {
      const words = page.labels[element.textContent.trim()];
      if (words) element.textContent = words;
    });
  }

  // The question goes to the top of the window and stays there while its answer grows.
  let followed = true;
  function follow() {
    const flow = one("#flow .panel-wrap");
    const asked = all("#flow .asked").at(-1);
    if (!followed || !flow || !asked) return;
    flow.scrollTop += top(asked) - top(flow) - 12;
  }
  for (const gesture of ["wheel", "touchmove"]) {
    document.addEventListener(gesture, () => { followed = false; }, { passive: true });
  }

  // While Gradio loads, its own words stand alone on the page.
  function speakWhileLoading() {
    if (one("#flow") || !document.body) return;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = page.labels[texts.currentNode.data.trim()];
      if (words) texts.currentNode.data = words;
    }
  }

  let last = null;
  let asked = 0;
  function lookAtAnswers() {
    if (!isChat()) return;
    const answers = all("#flow .answer");
    const answer = answers.at(-1);
    if (answers.length !== asked) {
      followed = true;
      document.body.classList.remove("queued");
    }
    asked = answers.length;
    if (answer !== last) follow();
    speak(answer);
    if (!answer || answer === last || answer.dataset.state !== "done") return;
    last = answer;
    const first = one(".marker", answer);
    if (!first) {
      empty();
      rest(answer);
    } else if (!phone.matches) show(answer, first.dataset.cite);
  }

  // Those who listen hear that the search began, and the answer once: not each sentence as it comes.
  let isBusy = false;
  function speak(answer) {
    one("#flow [role=log]")?.setAttribute("aria-live", "off");
    const isAnswering = answer?.dataset.state === "busy";
    document.body.classList.toggle("busy", isAnswering);
    if (isAnswering === isBusy) return;
    isBusy = isAnswering;
    one("#told").textContent = isBusy ? page.searching : answer ? summary(answer) : "";
  }

  function summary(answer) {
    const said = all(".conclusion, .notice", answer).map((line) => {
      const words = line.cloneNode(true);
      all(".marker", words).forEach((marker) => marker.remove());
      return words.textContent;
    }).join(" ");
    const count = all(".places .marker", answer).length;
    return (count ? page.answered : page.answeredBare).replace("{said}", () => said).replace("{count}", count);
  }

  new MutationObserver(() => {
    speakWhileLoading();
    speakVietnamese(document);
    markView();
    hint();
    lookAtAnswers();
    lookAtRegister();
    lookAtCalendar();
    lookAtStart();
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true,
    attributeFilter: ["aria-label", "title", "data-state", "data-place", "data-axis"] });

  // Ids of documents change with the corpus: an address that was kept leads to the list only.
  if (here().length > 1) history.replaceState(null, "", `#${here()[0]}`);
  route();
})();
