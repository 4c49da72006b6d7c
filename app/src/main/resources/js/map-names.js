// Names on the map: the way that is shown, at most twelve circles, and as many people as do not cover each other.
(() => {
  const space = "http://www.w3.org/2000/svg";
  const most = 12;
  // So many people a circle's name may cover: more in a crowd, and a quarter of its own number, so that no small circle is
  // named in the place of a large one. The largest is named whatever it covers.
  const covers = (width, people, own) => Math.max(width < 600 ? 2 : 4, people / 60, own / 4);

  rapportMap.names = (svg, data, colours, scene) => {
    const circles = rapportMap.middles(data);
    const order = data.id.map((_, i) => i).sort((a, b) => data.strength[b] - data.strength[a]);
    const { width, sheet } = rapportMap.placer(svg);
    const behind = svg.parentElement.querySelector(".map__discs");

    function put(kind, attributes, words = "", colour) {
      const made = document.createElementNS(space, kind);
      Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
      made.textContent = words;
      if (colour) made.style.setProperty(kind === "text" ? "fill" : "stroke", colour);
      svg.append(made);
    }

    return (at, way, chosen, zoom) => {
      svg.replaceChildren();
      rapportMap.dots = () => data.id.map((_, i) => at(data.x[i], data.y[i]));
      const place = sheet(rapportMap.dots());
      const tone = (number) => colours().css(scene().circleTone(number));
      const room = Math.min(most, Math.round((svg.clientWidth * svg.clientHeight) / 42_000));
      const named = circles.slice(0, Math.round(room * zoom));
      rapportMap.discs(behind, named, at, tone);
      if (way.length > 1) put("polyline", { points: way.map((i) => at(data.x[i], data.y[i]).join(",")).join(" ") });

      const person = (i, limit) => {
        const [x, y] = at(data.x[i], data.y[i]);
        const [half, off] = [width(data.name[i], "person") / 2, scene().size(i) / 2];
        const found = place(rapportMap.beside(x, y, off, half, limit > 0), limit);
        if (found) put("text", { x: (found[0] + found[2]) / 2, y: (found[1] + found[3]) / 2 + 5 }, data.name[i]);
      };
      const shown = new Set([...way.toReversed(), ...chosen, 0]);
      shown.forEach((i) => person(i, Infinity));
      for (const circle of named) {
        const [x, y] = at(circle.x, circle.y);
        const [edge, foot] = [at(circle.x + circle.wide, 0)[0], at(0, circle.y - circle.high)[1]];
        const oval = { x, y, wide: edge - x + 10, high: foot - y + 10 };
        const half = Math.max(width(circle.name, "circle"), width(circle.where, "where")) / 2;
        const lead = (box) => rapportMap.lead(oval, box);
        const found = place(rapportMap.around(oval, [half, circle.where ? 22 : 13]), circle === named[0] ? Infinity : covers(svg.clientWidth, data.id.length, circle.people.length), lead);
        if (!found) continue;
        const line = lead(found);
        const colour = tone(circle.number);
        if (line) put("line", { x1: line[0], y1: line[1], x2: line[2], y2: line[3] }, "", colour);
        const middle = (found[0] + found[2]) / 2;
        put("text", { x: middle, y: found[1] + 20, class: "map__circle" }, circle.name, colour);
        if (circle.where) put("text", { x: middle, y: found[1] + 40, class: "map__where" }, circle.where);
      }
      order.slice(0, Math.round(10 * zoom * zoom)).forEach((i) => shown.has(i) || person(i, 0));
    };
  };
})();
