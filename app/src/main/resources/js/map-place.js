// Room for words: none covers another or a panel, none leaves the map, and they cover as few people as can be.
(() => {
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  rapportMap.placer = (svg) => {
    const pen = document.createElement("canvas").getContext("2d");
    const widths = new Map();
    const style = getComputedStyle(svg);

    // How wide words are in the map's own letters; measured once.
    function width(words, circle) {
      const key = (circle ? "c" : "p") + words;
      if (!widths.has(key)) {
        pen.font = circle ? `600 19px ${style.getPropertyValue("--heading")}` : `600 14px ${style.getPropertyValue("--text")}`;
        widths.set(key, pen.measureText(words).width + 6);
      }
      return widths.get(key);
    }

    // A box around a middle.
    const box = (words, circle, x, y) => {
      const [wide, high] = [width(words, circle) / 2, circle ? 14 : 10];
      return [x - wide, y - high, x + wide, y + high];
    };

    // What lies over the map covers it; each answer of the returned function is a box that was free, or nothing.
    function sheet() {
      const own = svg.getBoundingClientRect();
      const taken = [...svg.parentElement.querySelectorAll(".card")].map((panel) => {
        const { left, top, right, bottom } = panel.getBoundingClientRect();
        return [left - own.left, top - own.top, right - own.left, bottom - own.top];
      });
      return (boxes, people) => {
        let [best, least] = [null, Infinity];
        for (const one of boxes) {
          if (one[0] < 0 || one[1] < 0 || one[2] > own.width || one[3] > own.height) continue;
          if (taken.some((other) => meets(one, other))) continue;
          const under = people.filter(([x, y]) => x > one[0] && x < one[2] && y > one[1] && y < one[3]).length;
          if (under < least) [best, least] = [one, under];
        }
        if (best) taken.push(best);
        return best;
      };
    }
    return { box, sheet };
  };
})();
