// Plays the year: a slider over its months and a button that moves it; whoever is new, nearer or further by then is lit in the picture.
(() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const part = (name) => document.querySelector(name);
  const months = () => [...document.querySelectorAll("#year-months a")];
  let timer, wait;

  // Who is lit and how, while the question is open and the year is played; else nobody is.
  rapportMap.lit = () => {
    const now = part("#year-changes");
    if (!part("#year")?.open || months().length === 0) return null;
    const ids = (name) => now.dataset[name].split(",").filter(Boolean).map((id) => [Number(id), name]);
    return new Map([...ids("young"), ...ids("nearer"), ...ids("further")]);
  };

  // Those of them whose names are written, as far as there is room: the first of each kind, in the order of the list.
  rapportMap.litFirst = (lit, byId) =>
    ["young", "nearer", "further"].flatMap((kind) => [...(lit ?? [])].filter((one) => one[1] === kind).slice(0, 4)).map(([id]) => byId.get(id) ?? 0);

  function stop() {
    clearInterval(timer);
    timer = null;
    if (part("[data-play]")) part("[data-play]").textContent = still.matches ? "Next month" : "Play";
  }
  function next() {
    const at = Number(part("[data-year]").value) + 1;
    if (at >= months().length - 1) stop();
    months()[Math.min(at, months().length - 1)].click();
  }
  const play = () => (Number(part("[data-year]").value) >= months().length - 1 ? months()[0].click() : next());

  rapportMap.year = (light) => {
    stop();
    document.addEventListener("input", (event) => {
      if (!event.target.matches("[data-year]")) return;
      event.target.setAttribute("aria-valuetext", months()[event.target.value].dataset.month);
      clearTimeout(wait);
      wait = setTimeout(() => months()[event.target.value].click(), 120);
    });
    document.addEventListener("click", (event) => {
      if (!event.target.closest("[data-play]")) return;
      if (timer) return stop();
      play();
      if (still.matches) return;
      timer = setInterval(next, 1400);
      event.target.textContent = "Pause";
    });
    document.addEventListener("htmx:afterSettle", (event) => {
      if (event.detail.target?.id !== "year-changes") return;
      const slider = part("[data-year]");
      slider.value = part("#year-changes").dataset.at;
      slider.setAttribute("aria-valuetext", months()[slider.value].dataset.month);
      light();
    });
    part("#year")?.addEventListener("toggle", () => (stop(), light()));
  };
})();
