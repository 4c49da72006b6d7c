// Colours of the map: what the page's own tokens say, as numbers for WebGL.
window.rapportMap = {};
(() => {
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const tokens = ["--accent", "--blue", "--warm", "--gold", "--plum"];

  function rgb(colour) {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
  }

  // Five tokens, then mixtures of neighbours, so that a dozen circles can be told apart; names tell the rest.
  rapportMap.colours = () => {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => rgb(style.getPropertyValue(name));
    const first = tokens.map(of);
    const mix = (a, b) => a.map((part, i) => (part + b[i]) / 2);
    const circles = [...first, ...first.map((one, i) => mix(one, first[(i + 2) % 5]))];
    return {
      circles,
      none: of("--ink3"),
      ink: of("--ink"),
      paper: of("--paper"),
      good: of("--accent"),
      care: of("--warm"),
      young: of("--gold"),
      nearer: of("--accent"),
      further: of("--blue"),
      css: (one) => `rgb(${one.map((part) => Math.round(part * 255)).join(" ")})`,
    };
  };

  // The word for a strength, by the same steps as on every page.
  rapportMap.grade = (strength) => ["faint", "light", "steady", "strong", "close"][Math.min(4, Math.floor(10 * strength))];
})();
