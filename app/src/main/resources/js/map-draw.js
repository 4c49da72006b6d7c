// Draws lines and discs with WebGL 2: two programs, two buffers, one call each.
(() => {
  const lineVertex = `#version 300 es
    in vec2 place; in vec4 colour; uniform vec4 view; out vec4 shade;
    void main() { gl_Position = vec4((place - view.xy) * view.zw, 0.0, 1.0); shade = colour; }`;
  const lineFragment = `#version 300 es
    precision mediump float; in vec4 shade; out vec4 paint;
    void main() { paint = vec4(shade.rgb * shade.a, shade.a); }`;
  const discVertex = `#version 300 es
    in vec2 place; in vec4 colour; in float size; uniform vec4 view; uniform float ratio; out vec4 shade; out float wide;
    void main() { gl_Position = vec4((place - view.xy) * view.zw, 0.0, 1.0);
      wide = size * ratio; gl_PointSize = wide; shade = colour; }`;
  const discFragment = `#version 300 es
    precision mediump float; in vec4 shade; in float wide; uniform vec3 rim; out vec4 paint;
    void main() { float away = length(gl_PointCoord - 0.5) * 2.0; float soft = 2.0 / wide;
      float inside = 1.0 - smoothstep(1.0 - soft, 1.0, away); float edge = smoothstep(0.82 - soft, 0.82, away);
      paint = vec4(mix(shade.rgb, rim, edge), 1.0) * inside * shade.a; }`;

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

  rapportMap.webgl = (canvas) => {
    const gl = canvas.getContext("webgl2", { antialias: true, preserveDrawingBuffer: true });
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
    function show(name, mode, view, ratio, rim) {
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
      gl.drawArrays(mode, 0, kept[name].count);
    }
    return { put, draw: (view, ratio, rim) => {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clear(gl.COLOR_BUFFER_BIT);
      show("lines", gl.LINES, view, ratio, rim);
      show("discs", gl.POINTS, view, ratio, rim);
    } };
  };
})();
