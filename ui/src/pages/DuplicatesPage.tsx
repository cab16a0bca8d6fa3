import { useNavigate } from "@tanstack/react-router";
import { Duplicates } from "../features/duplicates/Duplicates";

export function DuplicatesPage() {
  const navigate = useNavigate();
  return <Duplicates onBack={() => void navigate({ to: "/patients" })} />;
}
