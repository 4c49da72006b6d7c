// Where a circle's name may stand: nearest its people first, all around them, then further out with a line that leads there.
(() => {
  const directions = Array.from({ length: 16 }, (_, n) => (n * Math.PI) / 8).map((turn) => [Math.sin(turn), -Math.cos(turn)]);
  const steps = [0, 14, 30, 50, 74, 102, 134];

  // Boxes around an oval on the screen, each of half a width and half a height.
  rapportMap.around = ({ x, y, wide, high }, [half, tall]) => {
    const boxes = [];
    for (const step of steps)
      for (const [dx, dy] of directions) {
        const at = [x + dx * (wide + step) + dx * half, y + dy * (high + step + 6) + dy * tall];
        boxes.push([at[0] - half, at[1] - tall, at[0] + half, at[1] + tall]);
      }
    return boxes;
  };

  // The line from a name that stands away to the oval of its people; nothing where it stands beside them.
  rapportMap.lead = (oval, box) => {
    const from = [Math.max(box[0], Math.min(box[2], oval.x)), Math.max(box[1], Math.min(box[3], oval.y))];
    const [dx, dy] = [oval.x - from[0], oval.y - from[1]];
    const away = Math.hypot(dx, dy);
    const inside = 1 / Math.hypot(dx / away / oval.wide, dy / away / oval.high);
    const gap = away - inside;
    return gap < 22 ? null : [from[0], from[1], from[0] + (dx / away) * gap, from[1] + (dy / away) * gap];
  };

  // Where each circle stands: the middle of its people, and the oval and the disc that hold nine in ten of them.
  rapportMap.middles = (data) => {
    const circles = data.circles.map((name, number) => ({ name, number, where: data.where?.[number] ?? "", people: [] }));
    for (let i = 1; i < data.id.length; i++) circles[data.circle[i]]?.people.push(i);
    const part = (values, share) => values[Math.round(share * (values.length - 1))];
    for (const circle of circles) {
      const sorted = (column) => circle.people.map((i) => column[i]).sort((a, b) => a - b);
      const [xs, ys] = [sorted(data.x), sorted(data.y)];
      circle.x = part(xs, 0.5);
      circle.y = part(ys, 0.5);
      circle.wide = Math.max(part(xs, 0.92) - circle.x, circle.x - part(xs, 0.08));
      circle.high = Math.max(part(ys, 0.92) - circle.y, circle.y - part(ys, 0.08));
      const away = (i) => Math.hypot(data.x[i] - circle.x, data.y[i] - circle.y);
      circle.radius = part(circle.people.map(away).sort((a, b) => a - b), 0.9);
      const within = data.id.filter((_, i) => i > 0 && away(i) <= circle.radius).length;
      circle.alone = circle.people.length > 2 && 0.9 * circle.people.length >= 0.55 * within;
    }
    return circles.filter((circle) => circle.people.length > 2).sort((a, b) => b.people.length - a.people.length);
  };

  // Soft discs behind the circles that are named; one whose people stand among many others has none.
  rapportMap.discs = (svg, circles, at, tone) => {
    svg.replaceChildren();
    for (const circle of circles) {
      if (!circle.alone) continue;
      const [[x, y], [edge]] = [at(circle.x, circle.y), at(circle.x + circle.radius, circle.y)];
      const disc = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      Object.entries({ cx: x, cy: y, r: edge - x + 16 }).forEach(([name, value]) => disc.setAttribute(name, value));
      disc.style.fill = tone(circle.number);
      svg.append(disc);
    }
  };
})();
