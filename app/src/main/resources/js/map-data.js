// Turns the network's columns into what is drawn under the chosen colour, size and time.
(() => {
  rapportMap.scene = (data, choice, colours) => {
    const people = data.id.length;
    const tone = (i) => {
      if (i === 0) return colours.ink;
      if (choice.lit) return colours[choice.lit.get(data.id[i])] ?? colours.none;
      if (choice.colour === "health") return data.care[i] ? colours.care : colours.good;
      if (choice.colour === "field") {
        const unknown = data.field[i] === data.fields.length - 1;
        return unknown ? colours.none : colours.circles[data.field[i] % colours.circles.length];
      }
      return data.circle[i] < 0 ? colours.none : colours.circles[data.circle[i] % colours.circles.length];
    };
    const few = Math.max(0.35, Math.min(1, Math.sqrt(300 / people)));
    const size = (i) => {
      if (i === 0) return 34 * Math.max(few, 0.7);
      const value = choice.size === "brokerage" ? data.brokerage[i] ** 3 : Math.sqrt(data.strength[i]);
      return (9 + 24 * value) * few;
    };
    const discs = new Float32Array(7 * people);
    for (let n = 0; n < people; n++) {
      const i = people - 1 - n; // the owner last, on top of all
      discs.set([data.x[i], data.y[i], ...tone(i), choice.lit && i > 0 && !choice.lit.has(data.id[i]) ? 0.3 : 0.94, size(i)], 7 * n);
    }
    const drawn = [];
    const faint = Math.max(0.03, Math.min(0.34, 90 / Math.sqrt(data.one.length * 40 + 1)));
    data.order ??= data.one.map((_, k) => k).sort((j, k) => data.weight[k] - data.weight[j]);
    for (const k of data.order) {
      const [a, b] = [data.one[k], data.other[k]];
      if (a === 0 || (choice.since && data.month[k] < choice.since)) continue;
      const same = data.circle[a] === data.circle[b];
      const shade = same ? tone(a) : colours.none;
      const dark = faint * (same ? 1 : 0.55) * (0.5 + data.weight[k]);
      drawn.push(data.x[a], data.y[a], ...shade, dark, data.x[b], data.y[b], ...shade, dark);
    }
    return { discs, lines: new Float32Array(drawn), size, tone, ties: drawn.length / 12 };
  };
})();
