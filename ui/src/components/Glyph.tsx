// The sixteen sync shapes. Round is a record, square is a file; dashed is on this desk only.
import type { ReactNode } from "react";
import type { SyncState } from "../lib/sync";

const dashedRing = <circle cx="8" cy="8" r="6.2" strokeDasharray="3.1 1.77" />;
const ring = <circle cx="8" cy="8" r="6.2" />;
const square = <rect x="1.9" y="1.9" width="12.2" height="12.2" rx="2.6" />;
const dashedSquare = (
  <rect x="1.9" y="1.9" width="12.2" height="12.2" rx="2.6" strokeDasharray="3.2 2.05" strokeDashoffset="-1" />
);
const dot = <circle cx="8" cy="8" r="2.2" fill="currentColor" stroke="none" />;
const check = <path d="M5.3 8.2l1.9 1.9 3.6-4" />;
const arrowUp = <path d="M8 10.8V5.4M5.7 7.5L8 5.2l2.3 2.3" />;
const cut = "var(--glyph-cut, var(--sheet))";

const shapes: Record<SyncState, ReactNode> = {
  new_here: (
    <>
      {dashedRing}
      {dot}
    </>
  ),
  here_only: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeWidth="1.1" />
      {dot}
    </>
  ),
  waiting: (
    <>
      {dashedRing}
      <path d="M8 4.9V8l2.1 1.4" />
    </>
  ),
  sending: (
    <>
      <g data-turns>
        <circle cx="8" cy="8" r="6.2" opacity=".35" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4" />
      </g>
      {arrowUp}
    </>
  ),
  // in one stroke: a list draws one for each of its rows
  saved: <path d="M14.2 8a6.2 6.2 0 1 1-12.4 0 6.2 6.2 0 0 1 12.4 0ZM5.3 8.2l1.9 1.9 3.6-4" />,
  needs_review: (
    <>
      <circle cx="5.6" cy="8" r="4.3" />
      <circle cx="10.4" cy="8" r="4.3" />
    </>
  ),
  rejected: (
    <>
      <path d="M5.3 1.6h5.4l3.7 3.7v5.4l-3.7 3.7H5.3l-3.7-3.7V5.3z" fill="currentColor" />
      <path d="M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2" stroke={cut} strokeWidth="1.7" />
    </>
  ),
  held: (
    <>
      {ring}
      <path d="M6.4 5.7v4.6M9.6 5.7v4.6" strokeWidth="1.8" />
    </>
  ),
  saved_here: (
    <>
      {dashedSquare}
      {dot}
    </>
  ),
  uploading: (
    <>
      <path d="M1.9 8v3.5a2.6 2.6 0 0 0 2.6 2.6h7a2.6 2.6 0 0 0 2.6-2.6V8" />
      <path d="M1.9 5.6V4.5a2.6 2.6 0 0 1 2.6-2.6h7a2.6 2.6 0 0 1 2.6 2.6v1.1" strokeDasharray="2.6 2.3" />
      <path
        d="M2.4 9.2h11.2v2.9a1.7 1.7 0 0 1-1.7 1.7H4.1a1.7 1.7 0 0 1-1.7-1.7z"
        fill="currentColor"
        stroke="none"
        opacity=".32"
      />
      {arrowUp}
    </>
  ),
  retry: (
    <>
      {dashedSquare}
      <path d="M10.6 6.5A3 3 0 1 0 11 8.4M10.9 4.8v1.9H9" />
    </>
  ),
  verified: (
    <>
      {square}
      {check}
    </>
  ),
  on_server: (
    <>
      {square}
      <circle cx="8" cy="8" r="2.1" />
    </>
  ),
  downloading: (
    <>
      {square}
      <path d="M2.4 2.4h11.2v4.4H2.4z" fill="currentColor" stroke="none" opacity=".32" />
      <path d="M8 5.2v5.4M5.7 8.5L8 10.8l2.3-2.3" />
    </>
  ),
  lost_here: (
    <>
      <path d="M5.2 1.9H4.5a2.6 2.6 0 0 0-2.6 2.6v7a2.6 2.6 0 0 0 2.6 2.6h7a2.6 2.6 0 0 0 2.6-2.6v-.7" />
      <path d="M8.2 5.1a2 2 0 1 1 2.6 1.9c-.6.2-.9.6-.9 1.2M9.9 10.6v.05" transform="translate(.6 -1.3) scale(1.02)" />
    </>
  ),
  damaged: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2.8" fill="currentColor" />
      <path d="M9 1.8L6.4 6.6l3.4 2L7 14.2" stroke={cut} strokeWidth="1.7" />
    </>
  ),
};

type Props = { state: SyncState; className?: string };

export function Glyph({ state, className }: Props) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      data-glyph={state}
    >
      {shapes[state]}
    </svg>
  );
}
