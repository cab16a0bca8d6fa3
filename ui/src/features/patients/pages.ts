// Which pages of rows the list reads: those on show and about to be, and none that was only scrolled past.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { PatientRow } from "../../ipc/bindings";
import { type PatientsWanted, pageSize, patientPageQuery } from "../../ipc/queries";

/** Rows read ahead of those on show. */
const aheadRows = 15;
/** A page that is on show for less is not worth a read. */
const passesMs = 60;

const pageOf = (index: number): number => Math.floor(index / pageSize);

/** The pages beside the first that these rows are on. */
export function pagesFor(first: number, last: number, total: number): number[] {
  const from = pageOf(Math.max(0, first - aheadRows));
  const to = pageOf(Math.max(0, Math.min(total - 1, last + aheadRows)));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((page) => page > 0);
}

export function useFirstPage(wanted: PatientsWanted) {
  return useQuery(patientPageQuery(wanted, 0));
}

/** The row at a place, once its page is here. */
export function useRows(
  wanted: PatientsWanted,
  firstPage: PatientRow[],
  on: { first: number; last: number },
  total: number,
) {
  const now = pagesFor(on.first, on.last, total).join();
  const [asked, setAsked] = useState(now);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(now), passesMs);
    return () => window.clearTimeout(timer);
  }, [now]);
  const pages = asked ? asked.split(",").map(Number) : [];
  const others = useQueries({ queries: pages.map((page) => patientPageQuery(wanted, page)) });
  return (index: number): PatientRow | undefined => {
    const page = pageOf(index);
    const items = page === 0 ? firstPage : others[pages.indexOf(page)]?.data?.items;
    return items?.[index % pageSize];
  };
}
