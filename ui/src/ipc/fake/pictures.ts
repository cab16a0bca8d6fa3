// Drawn stand-ins for radiographs, so that development has something dark to look at.
function tooth(x: number, top: number, up: boolean): string {
  const root = up ? top - 34 : top + 34;
  const crown = up ? top + 20 : top - 20;
  return (
    `<path d="M${x} ${top}Q${x + 3} ${root} ${x + 8} ${root}Q${x + 13} ${root} ${x + 17} ${top}Z" fill="#8d9193"/>` +
    `<path d="M${x - 2} ${top}Q${x - 3} ${crown} ${x + 8} ${crown}Q${x + 20} ${crown} ${x + 19} ${top}Z" fill="#d5d8d9"/>` +
    `<path d="M${x + 7} ${up ? root + 6 : root - 6}L${x + 8.5} ${top}" stroke="#4b4e50" stroke-width="2"/>`
  );
}

export function radiograph(seed: number): string {
  const wide = seed % 5 === 3;
  const [width, height] = wide ? [260, 130] : [132, 100];
  const teeth: string[] = [];
  for (let x = 6 + (seed % 3) * 4; x < width - 20; x += 21) {
    teeth.push(tooth(x, height * 0.36, true), tooth(x + (seed % 2) * 4, height * 0.68, false));
  }
  const light = 20 + ((seed * 7) % 14);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 6}" height="${height * 6}">` +
    `<defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="hsl(210 4% ${light}%)"/><stop offset=".5" stop-color="#0b0c0d"/>` +
    `<stop offset="1" stop-color="hsl(210 4% ${light + 4}%)"/></linearGradient><filter id="b"><feGaussianBlur stdDeviation=".7"/></filter></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#g)"/><g filter="url(#b)">${teeth.join("")}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
