// Where the map is looked at from, and the way between its places and the screen's.
(() => {
  rapportMap.camera = (canvas, data) => {
    const ratio = () => Math.min(2, devicePixelRatio || 1);
    const unit = () => Math.min(canvas.clientWidth - 60, canvas.clientHeight - 60) / 2.1;
    const view = {
      x: 0,
      y: 0,
      zoom: 1,
      numbers: () => {
        const scale = unit() * view.zoom;
        return [view.x, view.y, (2 * scale) / canvas.clientWidth, (2 * scale) / canvas.clientHeight];
      },
      at: (x, y) => {
        const scale = unit() * view.zoom;
        return [canvas.clientWidth / 2 + (x - view.x) * scale, canvas.clientHeight / 2 - (y - view.y) * scale];
      },
      place: (x, y) => {
        const scale = unit() * view.zoom;
        return [view.x + (x - canvas.clientWidth / 2) / scale, view.y - (y - canvas.clientHeight / 2) / scale];
      },
      pan: (x, y) => {
        const scale = unit() * view.zoom;
        view.x -= x / scale;
        view.y += y / scale;
      },
      centre: (i) => Object.assign(view, { x: data.x[i], y: data.y[i], zoom: Math.max(view.zoom, 2) }),
      whole: () => Object.assign(view, { x: 0, y: 0, zoom: 1 }),
      nearest: (x, y) => {
        let best = 0;
        let least = 18 * 18;
        for (let i = 1; i < data.id.length; i++) {
          const [px, py] = view.at(data.x[i], data.y[i]);
          const away = (px - x) ** 2 + (py - y) ** 2;
          if (away < least) [best, least] = [i, away];
        }
        return best;
      },
    };
    function fit() {
      const [wide, high] = [canvas.clientWidth * ratio(), canvas.clientHeight * ratio()].map(Math.round);
      if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
      return ratio();
    }
    fit();
    return { view, fit };
  };
})();
