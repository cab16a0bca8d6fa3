// A page that broke: what is so, and the way on. Never a blank page, never another language.
import { useRouter } from "@tanstack/react-router";
import { Button } from "../components/Button";
import { Empty } from "../components/Empty";
import { useT } from "../lib/l10n";

export function Broken() {
  const t = useT();
  const router = useRouter();
  const again = (
    <Button kind="primary" onPress={() => void router.invalidate()} testId="broken-again">
      {t("try-again")}
    </Button>
  );
  return (
    <Empty testId="broken" action={again}>
      {t("page-broken")}
    </Empty>
  );
}
