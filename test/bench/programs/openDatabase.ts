// The yardstick of commands: a bare program that opens a SQLite file, asks it something and prints one line.
import { Database } from "bun:sqlite";

const database = new Database(process.env.DB ?? ":memory:");
database.exec("create table if not exists t(a)");
console.log("ready", database.query("select count(*) as n from t").get());
