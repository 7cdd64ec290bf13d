package app.lodestar.formula;
import org.junit.jupiter.api.Test;
class Scratch {
  @Test void go() {
    for (var l : FormulaFile.all()) {
      var p = FormulaParser.parse(l.formula());
      if (p.formula()==null) { System.out.println(l+" "+p.problems()); continue; }
      var t = FormulaPrinter.print(p.formula());
      if (!t.equals(l.formula())) System.out.println(l.formula()+"\n   "+t);
    }
    for (var s : new String[]{"sum(orders.amout","count(orders wher x = 1)","a == b","select * from x","'; attach 'x","read_csv('/etc/passwd')","repeat('x',1e9)","","sum(a.b))","f(\"x","count(orders; drop)", "sum(a.b", "(1 + ", "count(a) / ", "COUNT(x)", "count(a WHERE b)", "1e999", "count(x where d = 2026-13-01)","select", "😀 + x", "count(orders where channel == \"x\")"}) System.out.println(s+" => "+FormulaParser.parse(s).problems());
  }
}
