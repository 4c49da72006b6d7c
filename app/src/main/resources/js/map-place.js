// Room for words: none covers another or a panel, none leaves the map, and they cover as few people as can be.
(() => {
  // Points along a line from a name to its people, which later names leave free; none without a line.
  const along = (line) => (line ? Array.from({ length: 13 }, (_, n) => [line[0] + ((line[2] - line[0]) * n) / 12, line[1] + ((line[3] - line[1]) * n) / 12]) : []);
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  rapportMap.placer = (svg) => {
    const pen = document.createElement("canvas").getContext("2d");
    const widths = new Map();
    const style = getComputedStyle(svg);
    // A window that grows, or a phone that is turned, has other letters.
    const fonts = { person: () => ["600 14px", "--text"], circle: () => [`600 ${svg.clientWidth < 600 ? 16 : 19}px`, "--heading"], where: () => ["400 13px", "--text"] };

    // How wide words are in the map's own letters; measured once.
    function width(words, kind) {
      const [letters, family] = fonts[kind]();
      const key = letters + words;
      pen.font = letters + " " + style.getPropertyValue(family);
      if (!widths.has(key)) widths.set(key, pen.measureText(words).width + 6);
      return widths.get(key);
    }

    // What lies over the map covers it; each answer of the returned function is a box that was free, or nothing.
    function sheet(people) {
      const own = svg.getBoundingClientRect();
      const under = rapportMap.crowd(people);
      const panels = [...svg.parentElement.querySelectorAll(".card")].map((panel) => panel.getBoundingClientRect());
      const taken = panels.map((panel) => [panel.left - own.left, panel.top - own.top, panel.right - own.left, panel.bottom - own.top]);
      const inside = ([x, y]) => taken.some((box) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
      const free = (one) => one[0] >= 0 && one[1] >= 0 && one[2] <= own.width && one[3] <= own.height && !taken.some((other) => meets(one, other));
      return (boxes, most = Infinity, lead = () => null) => {
        let [best, least] = [null, most + 0.5];
        for (const one of boxes) {
          if (!free(one) || along(lead(one)).some(inside)) continue;
          const crossed = along(lead(one)).filter(([x, y]) => under([x, y, x, y]) > 0).length;
          const covered = under(one) + crossed / 4;
          if (covered < least) [best, least] = [one, covered];
          if (least === 0) break;
        }
        if (best) taken.push(best, ...along(lead(best)).map(([x, y]) => [x - 2, y - 2, x + 2, y + 2]));
        return best;
      };
    }
    return { width, sheet };
  };
})();
