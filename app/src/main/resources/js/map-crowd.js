// Who stands where on the screen, so that a name can be asked how many it would cover.
(() => {
  const cell = 32;
  const edge = 4;

  // How many of some places lie under a box; the places are sorted into squares first, so that thousands cost little.
  rapportMap.crowd = (people) => {
    const squares = new Map();
    for (const one of people) {
      const square = Math.floor(one[0] / cell) * 65536 + Math.floor(one[1] / cell);
      if (!squares.get(square)?.push(one)) squares.set(square, [one]);
    }
    return (box) => {
      const [left, top, right, low] = [box[0] - edge, box[1] - edge, box[2] + edge, box[3] + edge];
      let under = 0;
      for (let x = Math.floor(left / cell); x <= right / cell; x++)
        for (let y = Math.floor(top / cell); y <= low / cell; y++)
          for (const one of squares.get(x * 65536 + y) ?? []) if (one[0] > left && one[0] < right && one[1] > top && one[1] < low) under++;
      return under;
    };
  };

  // Where a person's name may stand: right, left, above, below; a name that must stand also all around, not so far away
  // that one no longer sees whose it is.
  rapportMap.beside = (x, y, off, half, must) => {
    const middles = [[x + half + off + 4, y], [x - half - off - 4, y], [x, y - off - 15], [x, y + off + 15]];
    const boxes = middles.map(([a, b]) => [a - half, b - 10, a + half, b + 10]);
    return must ? boxes.concat(rapportMap.around({ x, y, wide: off, high: off }, [half, 10]).slice(0, 48)) : boxes;
  };
})();
