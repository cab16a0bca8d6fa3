// Everything the window can be told, once: the palette offers it, the sheet prints its keys, and the window binds them.
import {
  Blend,
  Check,
  Contrast,
  FileClock,
  Hourglass,
  Inbox,
  Keyboard,
  Lock,
  type LucideIcon,
  Monitor,
  Moon,
  Pause,
  Pin,
  PinOff,
  Play,
  RefreshCw,
  Route,
  Server,
  Settings,
  Stethoscope,
  Sun,
  Trash2,
  UserPlus,
  UserSearch,
  Users,
} from "lucide-react";

/** The first three are offered by the palette; the others are keys of the page that shows what they act on. */
export const groups = ["do", "go", "look", "window", "lists", "images", "series", "values"] as const;
export type Group = (typeof groups)[number];
export const offered: readonly Group[] = ["do", "go", "look"];

export type Command = {
  id: string;
  group: Group;
  /** Its words in the catalogue. */
  words: string;
  icon?: LucideIcon;
  /** As lib/keys.ts names it: whoever gives the command its act gets it bound. */
  keys?: string;
  /** How the sheet prints keys that the page binds itself. */
  printed?: string;
  /** Typed text has an undo of its own. */
  notWhileTyping?: true;
};

export const commands = [
  { id: "new", group: "do", words: "patient-new", icon: UserPlus, keys: "n" },
  { id: "try-now", group: "do", words: "command-try-now", icon: RefreshCw },
  { id: "files-pause", group: "do", words: "files-pause", icon: Pause },
  { id: "files-resume", group: "do", words: "files-resume", icon: Play },
  { id: "patient-pin", group: "do", words: "patient-pin", icon: Pin },
  { id: "patient-unpin", group: "do", words: "patient-unpin", icon: PinOff },
  { id: "publish", group: "do", words: "command-publish", icon: Server },
  { id: "lock", group: "do", words: "settings-lock-now", icon: Lock, keys: "Ctrl+Shift+l" },
  { id: "arrival-right", group: "do", words: "command-arrival-right", icon: Check, keys: "Ctrl+Enter" },
  { id: "arrival-other", group: "do", words: "command-arrival-other", icon: UserSearch, keys: "Ctrl+Shift+m" },
  { id: "tour", group: "do", words: "command-tour", icon: Route },

  { id: "patients", group: "go", words: "rail-patients", icon: Users, keys: "Alt+1" },
  { id: "conflicts", group: "go", words: "rail-conflicts", icon: Blend, keys: "Alt+2" },
  { id: "waiting", group: "go", words: "rail-waiting", icon: Hourglass, keys: "Alt+3" },
  { id: "trash", group: "go", words: "rail-trash", icon: Trash2, keys: "Alt+4" },
  { id: "settings", group: "go", words: "rail-settings", icon: Settings, keys: "Alt+5" },
  { id: "tray", group: "go", words: "tray", icon: Inbox, keys: "Alt+6" },
  { id: "waiting-letter", group: "window", words: "key-waiting", keys: "w" },
  { id: "log", group: "go", words: "log", icon: FileClock },
  { id: "doctor", group: "go", words: "command-doctor", icon: Stethoscope, keys: "Ctrl+Shift+d" },

  { id: "theme-light", group: "look", words: "command-theme-light", icon: Sun },
  { id: "theme-dark", group: "look", words: "command-theme-dark", icon: Moon },
  { id: "theme-system", group: "look", words: "command-theme-system", icon: Monitor },
  { id: "contrast-more", group: "look", words: "command-contrast-more", icon: Contrast },
  { id: "contrast-system", group: "look", words: "command-contrast-system", icon: Contrast },
  { id: "keys", group: "look", words: "command-keys", icon: Keyboard, keys: "?" },

  { id: "find", group: "window", words: "key-find", keys: "Ctrl+k" },
  { id: "tab", group: "window", words: "key-tab", printed: "Ctrl 1–8" },
  { id: "tab-next", group: "window", words: "key-tab-next", keys: "Ctrl+Tab" },
  { id: "tab-close", group: "window", words: "key-tab-close", keys: "Ctrl+w" },
  { id: "region", group: "window", words: "key-region", keys: "F6" },
  { id: "undo", group: "window", words: "key-undo", keys: "Ctrl+z", notWhileTyping: true },
  { id: "saved", group: "window", words: "key-saved", keys: "Ctrl+s" },
  { id: "back", group: "window", words: "key-back", printed: "Esc" },

  { id: "search", group: "lists", words: "key-search", printed: "/" },
  { id: "rows", group: "lists", words: "key-rows", printed: "J K" },
  { id: "open", group: "lists", words: "key-open", printed: "Enter" },

  { id: "paste", group: "images", words: "key-paste", printed: "Ctrl V" },
  { id: "zoom", group: "images", words: "key-zoom", printed: "+ − 0" },
  { id: "invert", group: "images", words: "key-invert", printed: "I" },
  { id: "viewer-hold", group: "images", words: "key-viewer-hold", printed: "L H U" },
  { id: "viewer-draw", group: "images", words: "key-viewer-draw", printed: "A F T" },
  { id: "viewer-turn", group: "images", words: "key-viewer-turn", printed: "[ ] M" },
  { id: "viewer-look", group: "images", words: "key-viewer-look", printed: ", . S" },
  { id: "viewer-level", group: "images", words: "key-viewer-level", printed: "Shift ← → ↑ ↓" },
  { id: "viewer-one", group: "images", words: "key-viewer-one", printed: "1" },
  { id: "viewer-loupe", group: "images", words: "key-viewer-loupe", printed: "O D" },
  { id: "viewer-compare", group: "images", words: "key-viewer-compare", printed: "C Y" },
  { id: "viewer-step", group: "images", words: "key-viewer-step", printed: "← →" },

  { id: "mount-walk", group: "series", words: "mount-walk", printed: "← → ↑ ↓" },
  { id: "mount-open", group: "series", words: "mount-open", printed: "Enter" },
  { id: "mount-turn", group: "series", words: "mount-turn", printed: "R" },
  { id: "mount-retake", group: "series", words: "mount-retake", printed: "T" },
  { id: "mount-swap", group: "series", words: "mount-swap", printed: "X" },
  { id: "mount-place", group: "series", words: "mount-place", printed: "P" },
  { id: "mount-skip", group: "series", words: "mount-skip", printed: "S" },

  { id: "keep", group: "values", words: "key-keep", printed: "1 2" },
  { id: "write", group: "values", words: "key-write", printed: "E" },
  { id: "pick", group: "values", words: "key-pick", printed: "X A U" },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];
type Act = (event?: KeyboardEvent) => void;
/** What can be done now; what is missing is not offered and its key is free. */
export type Acts = Partial<Record<CommandId, Act>>;

export const allCommands: readonly (Command & { id: CommandId })[] = commands;
