// The same picture without WebGL: slower, for machines that have none.
(() => {
  rapportMap.painter = (canvas) => {
    const pen = canvas.getContext("2d");
    const kept = { lines: [], discs: [] };
    const shade = (data, i) => `rgb(${data[i + 2] * 255} ${data[i + 3] * 255} ${data[i + 4] * 255} / ${data[i + 5]})`;
    return {
      put: (name, data) => {
        kept[name] = data;
      },
      draw: (view, ratio, rim, lines) => {
        const x = (at) => ((at - view[0]) * view[2] * 0.5 + 0.5) * canvas.width;
        const y = (at) => (0.5 - (at - view[1]) * view[3] * 0.5) * canvas.height;
        pen.clearRect(0, 0, canvas.width, canvas.height);
        for (let i = 0; i < Math.min(kept.lines.length, 12 * lines); i += 12) {
          pen.strokeStyle = shade(kept.lines, i);
          pen.beginPath();
          pen.moveTo(x(kept.lines[i]), y(kept.lines[i + 1]));
          pen.lineTo(x(kept.lines[i + 6]), y(kept.lines[i + 7]));
          pen.stroke();
        }
        pen.strokeStyle = `rgb(${rim.map((part) => part * 255).join(" ")})`;
        pen.lineWidth = ratio;
        for (let i = 0; i < kept.discs.length; i += 7) {
          pen.fillStyle = shade(kept.discs, i);
          pen.beginPath();
          pen.arc(x(kept.discs[i]), y(kept.discs[i + 1]), (kept.discs[i + 6] * ratio) / 2, 0, 7);
          pen.fill();
          pen.stroke();
        }
      },
    };
  };
})();
