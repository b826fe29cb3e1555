// Everything works without this file; with it, a few things take fewer steps.

const root = document.documentElement;

/** Storage may be forbidden; then a choice lasts as long as the page. */
function remembered() {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem("theme", theme);
  } catch {}
}

// Before the first paint, so that nothing flashes.
if (remembered()) root.dataset.theme = remembered();

function switchTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = root.dataset.theme ?? (dark ? "dark" : "light");
  root.dataset.theme = now === "dark" ? "light" : "dark";
  remember(root.dataset.theme);
}

function startTheme() {
  const button = document.querySelector("[data-theme-switch]");
  button.hidden = false;
  button.addEventListener("click", switchTheme);
}

function startCopy() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) return;
    const label = button.textContent;
    button.closest("p").hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.done;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  }
}

/** Enter asks, as in a chat; Shift and Enter, or a paste of several lines, make lines. */
function startBox() {
  const box = document.querySelector(".box");
  if (!box) return;
  const [text, file] = [box.elements.q, box.elements.file];
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (text.value.trim().includes("\n")) return;
    event.preventDefault();
    box.requestSubmit();
  });
  file.addEventListener("change", () => {
    const tooBig = file.files[0]?.size > Number(file.dataset.max);
    file.setCustomValidity(tooBig ? file.dataset.tooBig : "");
    if (file.files.length > 0) box.requestSubmit();
  });
  startDrop(box, file);
}

/** A file may be dropped anywhere: missing the box would otherwise leave the page. */
function startDrop(box, file) {
  const carriesFile = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    box.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) box.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    box.classList.remove("over");
    file.files = event.dataTransfer.files;
    file.dispatchEvent(new Event("change"));
  });
}

/** Narrows the list of codes while one types. */
function startFilter() {
  const list = document.querySelector("[data-filtered]");
  if (!list) return;
  const [input, none] = [list.querySelector("#filter"), list.querySelector(".none")];
  const lines = [...list.querySelectorAll("li")].map((line) => [line, fold(line.textContent)]);
  const groups = list.querySelectorAll(".group, .part");
  input.closest("p").hidden = false;
  const narrow = () => {
    const wanted = fold(input.value).split(/\s+/);
    for (const [line, text] of lines) line.hidden = !wanted.every((word) => text.includes(word));
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    none.hidden = Boolean(list.querySelector("li:not([hidden])"));
  };
  input.addEventListener("input", narrow);
  narrow();
}

/** "4.7.26" finds X.7.26; case and accents do not matter. */
function fold(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/\b[245](?=\.\d)/g, "x").trim();
}

/** A menu closes when one turns to something else. */
function startMenu() {
  const menu = document.querySelector(".menu");
  const close = (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  };
  addEventListener("click", close);
  addEventListener("focusin", close);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

addEventListener("DOMContentLoaded", () => {
  startTheme();
  startCopy();
  startBox();
  startFilter();
  startMenu();
});
