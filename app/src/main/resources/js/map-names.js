// Names on the map: circles, the way that is shown, and as many people as do not cover each other.
(() => {
  const space = "http://www.w3.org/2000/svg";

  rapportMap.names = (svg, data, colours, scene) => {
    const middles = rapportMap.middles(data);
    const order = data.id.map((_, i) => i).sort((a, b) => data.strength[b] - data.strength[a]);

    function text(words, x, y, name, colour) {
      const made = document.createElementNS(space, "text");
      made.textContent = words;
      made.setAttribute("x", x);
      made.setAttribute("y", y);
      if (name) made.setAttribute("class", name);
      if (colour) made.style.fill = colours().css(colour);
      svg.append(made);
    }

    return (at, way, chosen, zoom) => {
      svg.replaceChildren();
      const taken = [];
      const free = (x, y, wide) => {
        const box = [x - 4, y - 15, x + wide, y + 7];
        if (taken.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3])) return false;
        taken.push(box);
        return true;
      };
      if (way.length > 1) {
        const line = document.createElementNS(space, "polyline");
        line.setAttribute("points", way.map((i) => at(data.x[i], data.y[i]).join(",")).join(" "));
        svg.append(line);
      }
      const person = (i, always) => {
        const [x, y] = at(data.x[i], data.y[i]);
        const right = x + scene().size(i) / 2 + 6;
        if (x < 0 || y < 0 || x > svg.clientWidth || y > svg.clientHeight) return;
        const wide = data.name[i].length * 8;
        const left = x - scene().size(i) / 2 - 6 - wide;
        const spots = [[right, y + 5], [left, y + 5], [x - wide / 2, y - 18], [x - wide / 2, y + 28]];
        const spot = spots.slice(0, always ? 4 : 1).find((one) => free(...one, wide));
        if (spot || always) text(data.name[i], ...(spot || spots[0]));
      };
      const shown = new Set([...way.toReversed(), ...chosen, 0]);
      shown.forEach((i) => person(i, true));
      middles.slice(0, 14).forEach((circle, number) => {
        const [x, y] = at(circle.x, circle.top);
        const wide = circle.name.length * 10;
        if (circle.n > 2 && free(x - wide / 2, y - 16, wide))
          text(circle.name, x, y - 16, "map__circle", scene().circleTone(number));
      });
      order.slice(0, Math.round(10 * zoom * zoom)).forEach((i) => shown.has(i) || person(i, false));
    };
  };
})();
