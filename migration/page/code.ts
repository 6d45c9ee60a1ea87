/** What runs inside the Code node of docs/migrate/workflow.json. */
import { convert, type Tables } from '../convert';
import { reportOf } from '../report';

/** The converted workflow, ready to be copied, and what was done, line by line. */
export function migrate(input: unknown, tables: Tables, hosts: string) {
  const conversion = convert(input, tables, { hosts: hosts.split(/[\s,;]+/).filter(Boolean) });
  return { report: reportOf(conversion).trim().split('\n'), workflow: conversion.workflow };
}
