// The map's panel: colour, size, time, find, save.
(() => {
  rapportMap.panel = (root, data, choice, on) => {
    ["colour", "size"].forEach((name) =>
      root.querySelectorAll(`input[name=${name}]`).forEach((input) =>
        input.addEventListener("change", () => {
          choice[name] = input.value;
          on.paint();
        })));
    const months = data.month.filter((month) => month > 0);
    const first = months.reduce((a, b) => Math.min(a, b), Infinity);
    const last = months.reduce((a, b) => Math.max(a, b), 0);
    const since = root.querySelector("#since");
    if (last > first) since.max = last - first;
    since.addEventListener("input", () => {
      choice.since = Number(since.value) === 0 ? 0 : first + Number(since.value);
      const words = new Date(Date.UTC(Math.floor(choice.since / 12), choice.since % 12))
        .toLocaleDateString("en", { month: "short", year: "numeric", timeZone: "UTC" });
      root.querySelector("#since-words").textContent = choice.since ? words : "the beginning";
      on.paint();
    });
    const find = root.querySelector("#on-map");
    const list = root.querySelector("#map-people");
    find.addEventListener("input", () => {
      const wanted = find.value.trim().toLowerCase();
      const found = wanted ? data.id.map((_, i) => i).filter((i) => i > 0 && data.name[i].toLowerCase().includes(wanted)) : [];
      list.replaceChildren(...found.slice(0, 12).map((i) => new Option(data.name[i], data.name[i])));
      if (found.length) on.find(found[0]);
    });
    root.querySelector("[data-save=png]").addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = on.save();
      link.download = "rapport-map.png";
      link.click();
    });
  };
})();
