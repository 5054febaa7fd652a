import type { ComponentType } from 'react';
import type { Act } from '../types.ts';
import type { ActFormProps } from './act-dialog.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { OfferForm } from './offer-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { AcknowledgeForm, ResumeClockForm } from './plain-forms.tsx';
import { FixForm, SubmitForm, VerifyForm } from './proof-forms.tsx';
import { DismissForm, RefuseForm, RejectForm, ReopenForm, StopClockForm } from './reason-forms.tsx';

/** The dialog of each act. */
export const dialogs: Readonly<Record<Act, ComponentType<ActFormProps>>> = {
  confirm: ConfirmForm,
  dismiss: DismissForm,
  merge: MergeForm,
  fix: FixForm,
  plan: PlanForm,
  submit: SubmitForm,
  verify: VerifyForm,
  reject: RejectForm,
  reopen: ReopenForm,
  offer: OfferForm,
  acknowledge: AcknowledgeForm,
  refuse: RefuseForm,
  'stop-clock': StopClockForm,
  'resume-clock': ResumeClockForm,
};
