// Who is on the list, and in which order, stands in the address; what is usual is left out of it.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useContext } from "react";
import { Browser } from "../features/patients/Browser";
import type { PatientsWanted } from "../ipc/queries";
import { NewPatientOpen } from "./newPatient";

function searchOf({ text, sort, filter }: PatientsWanted) {
  return {
    ...(text ? { q: text } : {}),
    ...(sort === "name" ? {} : { sort }),
    ...(filter === "everyone" ? {} : { filter }),
  };
}

export function PatientsPage() {
  const navigate = useNavigate();
  const { q = "", sort = "name", filter = "everyone" } = useSearch({ from: "/patients" });
  const onNew = useContext(NewPatientOpen);
  const place: PatientsWanted = { text: q, sort, filter };
  const onPlace = (change: Partial<PatientsWanted>) =>
    void navigate({ to: "/patients", search: searchOf({ ...place, ...change }), replace: true });
  const onOpen = (id: string) => void navigate({ to: "/patients/$id", params: { id } });
  const onDuplicates = () => void navigate({ to: "/duplicates" });
  return <Browser place={place} onPlace={onPlace} onOpen={onOpen} onNew={onNew} onDuplicates={onDuplicates} />;
}
