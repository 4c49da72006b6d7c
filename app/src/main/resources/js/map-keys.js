// The map by keyboard: arrows, plus, minus, 0 for the whole, n and p from person to person, Enter to open.
(() => {
  rapportMap.keys = (canvas, view, zoom, told) => {
    const half = () => [canvas.clientWidth / 2, canvas.clientHeight / 2];
    const keys = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (keys[event.key]) view.pan(...keys[event.key]);
      else if (event.key === "+" || event.key === "=") zoom(1.25, ...half());
      else if (event.key === "-") zoom(0.8, ...half());
      else if (event.key === "0") view.whole();
      else if (event.key === "n" || event.key === "p") return told.step(event.key === "n" ? 1 : -1);
      else if (event.key === "Enter") return told.open();
      else return;
      event.preventDefault();
      told.moved();
    });
  };
})();
