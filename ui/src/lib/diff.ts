// Which words of a value its rival does not have: those are marked where two values stand side by side.
export type Piece = { text: string; differs: boolean };

const words = (text: string): string[] => text.split(/(\s+)/).filter(Boolean);

export function differing(text: string, rival: string): Piece[] {
  const others = new Set(words(rival).map((word) => word.toLowerCase()));
  const pieces: Piece[] = [];
  for (const word of words(text)) {
    const space = word.trim() === "";
    const last = pieces.at(-1);
    const differs = space ? (last?.differs ?? false) : !others.has(word.toLowerCase());
    if (last && last.differs === differs) last.text += word;
    else pieces.push({ text: word, differs });
  }
  // Two values with no word in common have nothing to point at.
  if (pieces.length === 1 && pieces[0]) pieces[0].differs = false;
  const end = pieces.at(-1);
  if (end) end.text = end.text.trimEnd();
  return pieces;
}
