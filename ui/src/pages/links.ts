// A link from outside leads the window to its place, once the clinic is open. It only ever leads.
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { call, on } from "../ipc/door";

export function useLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const take = async () => {
      const { link } = await call("link_take", {});
      if (link?.place === "patient") void navigate({ to: "/patients/$id", params: { id: link.id } });
      else if (link) void navigate({ to: `/${link.place}` });
    };
    const follow = () => void take().catch(() => undefined);
    follow();
    return on((event) => event.event === "link" && follow());
  }, [navigate]);
}
