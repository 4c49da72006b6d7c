// Names on the map: the way that is shown, at most twelve circles, and as many people as do not cover each other.
(() => {
  const space = "http://www.w3.org/2000/svg";
  const most = 12;

  rapportMap.names = (svg, data, colours, scene) => {
    const circles = rapportMap.middles(data).filter((circle) => circle.x.length > 2);
    circles.sort((a, b) => b.x.length - a.x.length);
    const order = data.id.map((_, i) => i).sort((a, b) => data.strength[b] - data.strength[a]);
    const { box, sheet } = rapportMap.placer(svg);

    function text(words, found, name, colour) {
      const made = document.createElementNS(space, "text");
      made.textContent = words;
      made.setAttribute("x", (found[0] + found[2]) / 2);
      made.setAttribute("y", (found[1] + found[3]) / 2 + (name ? 6 : 5));
      if (name) made.setAttribute("class", name);
      if (colour) made.style.fill = colours().css(colour);
      svg.append(made);
    }

    return (at, way, chosen, zoom) => {
      svg.replaceChildren();
      const place = sheet();
      if (way.length > 1) {
        const line = document.createElementNS(space, "polyline");
        line.setAttribute("points", way.map((i) => at(data.x[i], data.y[i]).join(",")).join(" "));
        svg.append(line);
      }
      const person = (i, sides) => {
        const [x, y] = at(data.x[i], data.y[i]);
        const wide = box(data.name[i], false, 0, 0)[2] + scene().size(i) / 2 + 4;
        const high = scene().size(i) / 2 + 13;
        const spots = [[x + wide, y], [x - wide, y], [x, y - high], [x, y + high]].slice(0, sides);
        const found = place(spots.map((spot) => box(data.name[i], false, ...spot)), []);
        if (found) text(data.name[i], found);
      };
      const shown = new Set([...way.toReversed(), ...chosen, 0]);
      shown.forEach((i) => person(i, 4));
      const all = data.id.map((_, i) => at(data.x[i], data.y[i]));
      circles.slice(0, Math.round(most * zoom)).forEach(({ name, number, x, top, low }) => {
        const spots = [[0.5, top, -20], [0.5, low, 20], [0.25, top, -20], [0.75, top, -20], [0.25, low, 20], [0.75, low, 20], [0.5, (top + low) / 2, 0]];
        const boxes = spots.map(([share, y, off]) => at(x[Math.round(share * (x.length - 1))], y).map((one, k) => one + k * off));
        const found = place(boxes.map((spot) => box(name, true, ...spot)), all);
        if (found) text(name, found, "map__circle", scene().circleTone(number));
      });
      order.slice(0, Math.round(10 * zoom * zoom)).forEach((i) => shown.has(i) || person(i, 1));
    };
  };
})();
