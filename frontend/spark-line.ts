import { css, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Spark, sparkPicture, sparkStyles } from './spark';

/** The latest values of a metric as a line without axes. */
@customElement('spark-line')
export class SparkLine extends LitElement {
  static override styles = [
    sparkStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) model?: Spark;

  override render() {
    return this.model ? sparkPicture(this.model, 132, 36) : nothing;
  }
}
