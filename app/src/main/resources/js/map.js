// The map page: fetches the network, draws it once the page's words are painted, and listens to its panel.
(async () => {
  const root = document.querySelector("[data-map]");
  if (!root) return;
  const canvas = root.querySelector("canvas");
  const tip = root.querySelector(".map__tip");
  const [data] = await Promise.all([fetch(root.dataset.map).then((it) => it.json()), new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))]);
  const { view, fit } = rapportMap.camera(canvas, data);
  const draw = rapportMap.webgl(canvas, data.one.length < 20000) || rapportMap.painter(canvas);
  const choice = { colour: "circle", size: "strength", since: 0 };
  const byId = new Map(data.id.map((id, i) => [id, i]));
  const way = root.dataset.way ? root.dataset.way.split(",").map((id) => byId.get(Number(id)) ?? 0) : [];
  const few = 3000; // the strongest ties, while a map of many is moved; all of them once it rests
  let colours, scene, waits, rest, chosen = [];
  const label = rapportMap.names(root.querySelector(".map__names"), data, () => colours, () => scene);

  function paint() {
    colours = rapportMap.colours();
    scene = rapportMap.scene(data, Object.assign(choice, { lit: rapportMap.lit() }), colours);
    scene.circleTone = (circle) => (choice.colour === "circle" && !choice.lit ? colours.circles[circle % colours.circles.length] : colours.ink);
    draw.put("discs", scene.discs);
    draw.put("lines", scene.lines);
    soon();
  }
  function moved() {
    soon(data.one.length > 2 * few ? few : Infinity);
    clearTimeout(rest);
    if (data.one.length > 2 * few) rest = setTimeout(soon, 200);
  }
  function soon(most = Infinity) {
    waits ??= requestAnimationFrame(() => {
      waits = null;
      draw.draw(view.numbers(), fit(), colours.paper, most);
      label(view.at, way, [...chosen, ...rapportMap.litFirst(choice.lit, byId)], view.zoom);
      root.dataset.drawn = Number(root.dataset.drawn || 0) + 1;
    });
  }
  function choose(i) {
    chosen = i > 0 ? [i] : [];
    tip.textContent = i > 0 ? `${data.name[i]}${data.about[i] ? ", " + data.about[i] : ""} · ${rapportMap.grade(data.strength[i])} tie` : "";
    soon();
  }
  const open = (i) => i > 0 && location.assign(`/people/${data.id[i]}`);
  rapportMap.mover(canvas, data, view, {
    moved,
    over: (i) => i !== chosen[0] && choose(i),
    chosen: (i) => (i === chosen[0] ? open(i) : choose(i)),
    open: () => open(chosen[0]),
    step: (by) => {
      const next = Math.min(data.id.length - 1, Math.max(1, (chosen[0] || 0) + by));
      view.centre(next);
      choose(next);
    },
  });
  rapportMap.panel(root, data, choice, { paint, find: (i) => (view.centre(i), choose(i)), save: () => canvas.toDataURL("image/png") });
  new ResizeObserver(() => soon()).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  rapportMap.year(paint), paint();
})();
