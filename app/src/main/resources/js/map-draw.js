// Draws lines and discs with WebGL 2: two programs, two buffers, one call each.
(() => {
  const { lineVertex, lineFragment, discVertex, discFragment } = rapportMap.shaders;

  function program(gl, vertex, fragment) {
    const made = gl.createProgram();
    [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]].forEach(([kind, source]) => {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(made, shader);
    });
    gl.linkProgram(made);
    return made;
  }

  rapportMap.webgl = (canvas, antialias) => {
    const gl = canvas.getContext("webgl2", { antialias, preserveDrawingBuffer: true });
    if (!gl) return null;
    const parts = { lines: [program(gl, lineVertex, lineFragment), 6], discs: [program(gl, discVertex, discFragment), 7] };
    const kept = {};
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    function put(name, data) {
      kept[name] ??= { buffer: gl.createBuffer() };
      gl.bindBuffer(gl.ARRAY_BUFFER, kept[name].buffer);
      gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
      kept[name].count = data.length / parts[name][1];
    }
    function show(name, mode, view, ratio, rim, most) {
      const [drawn, stride] = parts[name];
      gl.useProgram(drawn);
      gl.bindBuffer(gl.ARRAY_BUFFER, kept[name].buffer);
      [["place", 2, 0], ["colour", 4, 2], ["size", 1, 6]].forEach(([field, size, from]) => {
        const at = gl.getAttribLocation(drawn, field);
        if (at < 0) return;
        gl.enableVertexAttribArray(at);
        gl.vertexAttribPointer(at, size, gl.FLOAT, false, 4 * stride, 4 * from);
      });
      gl.uniform4fv(gl.getUniformLocation(drawn, "view"), view);
      gl.uniform1f(gl.getUniformLocation(drawn, "ratio"), ratio);
      gl.uniform3fv(gl.getUniformLocation(drawn, "rim"), rim);
      gl.drawArrays(mode, 0, Math.min(kept[name].count, most));
    }
    return { put, draw: (view, ratio, rim, lines) => {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clear(gl.COLOR_BUFFER_BIT);
      show("lines", gl.LINES, view, ratio, rim, 2 * lines);
      show("discs", gl.POINTS, view, ratio, rim, Infinity);
    } };
  };
})();
