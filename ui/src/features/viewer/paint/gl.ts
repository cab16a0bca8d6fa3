// WebGL2: the samples lie in an integer texture as they are, and the shader does per pixel what tone.ts says.
import type { Pixels } from "../../../ipc/pixels";
import { inverse } from "../place";
import { type Level, levelFor, levelsOf } from "./levels";
import { boxOf, type Drawn, type Painter, scaleIn } from "./painter";

const vertex = `#version 300 es
void main() {
  vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

/** `shade` is that of tone.ts, line by line, and so is the sharpening in `main`. */
export const fragment = `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
uniform usampler2D samples;
uniform ivec2 size;
uniform int channels;
uniform float canvas_height;
uniform vec4 back;
uniform vec2 back_offset;
uniform float low;
uniform float high;
uniform float power;
uniform float sharpen;
uniform float top;
uniform bool invert;
out vec4 colour;

vec3 shade(vec3 s) {
  vec3 x = clamp((s - low) / max(1.0, high - low), 0.0, 1.0);
  vec3 y = pow(x, vec3(power));
  return floor(255.0 * (invert ? 1.0 - y : y) + 0.5) / 255.0;
}
vec3 plain(ivec2 at) {
  return vec3(texelFetch(samples, clamp(at, ivec2(0), size - 1), 0).rgb);
}
vec3 around(ivec2 at) {
  ivec2 here = clamp(at, ivec2(0), size - 1);
  return (plain(here + ivec2(1, 0)) + plain(here - ivec2(1, 0)) + plain(here + ivec2(0, 1)) + plain(here - ivec2(0, 1))) / 4.0;
}
void main() {
  vec2 at = vec2(gl_FragCoord.x, canvas_height - gl_FragCoord.y);
  vec2 spot = vec2(back.x * at.x + back.z * at.y, back.y * at.x + back.w * at.y) + back_offset - 0.5;
  ivec2 a = ivec2(floor(spot));
  ivec2 b = a + ivec2(1, 0);
  ivec2 c = a + ivec2(0, 1);
  ivec2 d = a + ivec2(1, 1);
  vec2 share = spot - vec2(a);
  vec3 s = mix(mix(plain(a), plain(b), share.x), mix(plain(c), plain(d), share.x), share.y);
  if (sharpen > 0.0) {
    vec3 mean = mix(mix(around(a), around(b), share.x), mix(around(c), around(d), share.x), share.y);
    s = clamp(s + (s - mean) * sharpen, 0.0, top);
  }
  colour = vec4(shade(channels == 1 ? s.rrr : s), 1.0);
}`;

function program(gl: WebGL2RenderingContext): WebGLProgram | null {
  const made = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }
  gl.linkProgram(made);
  return gl.getProgramParameter(made, gl.LINK_STATUS) ? made : null;
}

function formatOf(
  gl: WebGL2RenderingContext,
  { channels, bits }: Pixels,
): { inside: number; outside: number; type: number } {
  const type = bits === 8 ? gl.UNSIGNED_BYTE : gl.UNSIGNED_SHORT;
  if (channels === 1) return { inside: bits === 8 ? gl.R8UI : gl.R16UI, outside: gl.RED_INTEGER, type };
  return { inside: bits === 8 ? gl.RGB8UI : gl.RGB16UI, outside: gl.RGB_INTEGER, type };
}

/** The level on show lies in the one texture there is; another takes its place when it is shown. */
function textureOf(gl: WebGL2RenderingContext, pixels: Pixels) {
  const { inside, outside, type } = formatOf(gl, pixels);
  let shown: Level | null = null;
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  const show = (level: Level) => {
    if (level === shown) return;
    shown = level;
    gl.texImage2D(gl.TEXTURE_2D, 0, inside, level.width, level.height, 0, outside, type, level.samples);
  };
  return { show, free: () => gl.deleteTexture(texture) };
}

export function glPainter(canvas: HTMLCanvasElement, pixels: Pixels): Painter | null {
  const gl = canvas.getContext("webgl2", { antialias: false, depth: false, alpha: true });
  const made = gl && program(gl);
  if (!gl || !made) return null;
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own name, no hook
  gl.useProgram(made);
  const at = (name: string) => gl.getUniformLocation(made, name);
  const places = Object.fromEntries(
    "size channels canvas_height back back_offset low high power sharpen top invert"
      .split(" ")
      .map((name) => [name, at(name)]),
  );
  const put = (name: string) => places[name] ?? null;
  const level = levelsOf(pixels);
  const { show, free } = textureOf(gl, pixels);
  const sideMost = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
  const leastLevel = Math.max(0, Math.ceil(Math.log2(Math.max(pixels.width, pixels.height) / sideMost)));
  gl.uniform1i(put("channels"), pixels.channels);
  gl.uniform1f(put("top"), 2 ** pixels.bits - 1);
  gl.enable(gl.SCISSOR_TEST);
  const paint = ({ layer, place }: Drawn) => {
    const box = boxOf(place, pixels.width, pixels.height, canvas);
    const chosen = level(Math.max(leastLevel, levelFor(scaleIn(place))));
    show(chosen);
    const { a, b, c, d, e, f } = inverse(place);
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.scissor(0, 0, canvas.width, canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.scissor(box.left, canvas.height - box.bottom, box.right - box.left, box.bottom - box.top);
    gl.uniform2i(put("size"), chosen.width, chosen.height);
    gl.uniform1f(put("canvas_height"), canvas.height);
    gl.uniform4f(put("back"), a / chosen.step, b / chosen.step, c / chosen.step, d / chosen.step);
    gl.uniform2f(put("back_offset"), e / chosen.step, f / chosen.step);
    gl.uniform1f(put("low"), layer.window_low);
    gl.uniform1f(put("high"), layer.window_high);
    gl.uniform1f(put("power"), 1000 / layer.gamma_milli);
    gl.uniform1f(put("sharpen"), layer.sharpen_milli / 1000);
    gl.uniform1i(put("invert"), layer.invert ? 1 : 0);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  };
  return {
    paint,
    finish: () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4)),
    free,
  };
}
