import { useNavigate, useSearch } from "@tanstack/react-router";
import { useContext } from "react";
import { Browser } from "../features/patients/Browser";
import { NewPatientOpen } from "./newPatient";

export function PatientsPage() {
  const navigate = useNavigate();
  const { q = "" } = useSearch({ from: "/patients" });
  const onNew = useContext(NewPatientOpen);
  const onText = (text: string) => void navigate({ to: "/patients", search: text ? { q: text } : {}, replace: true });
  const onOpen = (id: string) => void navigate({ to: "/patients/$id", params: { id } });
  return <Browser text={q} onText={onText} onOpen={onOpen} onNew={onNew} />;
}
