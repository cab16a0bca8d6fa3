// One value on a line, with its name and what it is now.
import { Label, SliderOutput, SliderThumb, SliderTrack, Slider as Sliding } from "react-aria-components";
import css from "./Slider.module.css";

type Props = {
  label: string;
  shown: string;
  value: number;
  least: number;
  most: number;
  step: number;
  onChange: (value: number) => void;
  testId: string;
};

export function Slider({ label, shown, value, least, most, step, onChange, testId }: Props) {
  return (
    <Sliding
      className={css.slider ?? ""}
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      onChange={onChange}
      data-testid={testId}
    >
      <Label className={css.label ?? ""}>{label}</Label>
      <SliderOutput className={css.shown ?? ""}>{shown}</SliderOutput>
      <SliderTrack className={css.track ?? ""}>
        <SliderThumb className={css.thumb ?? ""} />
      </SliderTrack>
    </Sliding>
  );
}
