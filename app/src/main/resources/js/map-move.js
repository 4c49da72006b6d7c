// Moves over the map: drag, wheel, pinch and keys. Calls back when the view or the person under it changes.
(() => {
  rapportMap.mover = (canvas, data, view, told) => {
    const touches = new Map();
    let last = null;
    let moved = 0;
    const zoom = (by, x, y) => {
      const next = Math.min(60, Math.max(0.5, view.zoom * by));
      const [px, py] = view.place(x, y);
      view.zoom = next;
      const [qx, qy] = view.place(x, y);
      view.x += px - qx;
      view.y += py - qy;
      told.moved();
    };
    const here = (event) => {
      const box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), ...here(event));
    }, { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      touches.set(event.pointerId, here(event));
      last = null;
      moved = 0;
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!touches.has(event.pointerId)) return told.over(view.nearest(...here(event)));
      touches.set(event.pointerId, here(event));
      const all = [...touches.values()];
      const middle = all.reduce((sum, one) => [sum[0] + one[0] / all.length, sum[1] + one[1] / all.length], [0, 0]);
      const wide = all.length > 1 ? Math.hypot(all[0][0] - all[1][0], all[0][1] - all[1][1]) : 0;
      if (last) {
        view.pan(middle[0] - last.middle[0], middle[1] - last.middle[1]);
        moved += Math.abs(middle[0] - last.middle[0]) + Math.abs(middle[1] - last.middle[1]);
        if (wide && last.wide) zoom(wide / last.wide, ...middle);
        told.moved();
      }
      last = { middle, wide };
    });
    ["pointerup", "pointercancel"].forEach((name) => canvas.addEventListener(name, (event) => {
      if (name === "pointerup" && moved < 6 && touches.size === 1) told.chosen(view.nearest(...here(event)));
      touches.delete(event.pointerId);
      last = null;
    }));
    rapportMap.keys(canvas, view, zoom, told);
  };
})();
