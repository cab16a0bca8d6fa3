export function DuplicatesPage() {
  return null;
}
