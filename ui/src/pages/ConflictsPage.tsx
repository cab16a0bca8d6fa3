import { useSearch } from "@tanstack/react-router";
import { Conflicts } from "../features/conflicts/Conflicts";

export function ConflictsPage() {
  const { patient } = useSearch({ from: "/conflicts" });
  return <Conflicts patient={patient ?? null} />;
}
