// What the graphics card does with each point of a line and of a disc (GLSL ES 3.00).
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

  rapportMap.shaders = { lineVertex, lineFragment, discVertex, discFragment };
})();
