package longthrow.console.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command said and the code it ended with.
record Spoken(int code, String out, String err) {
    /// Runs a command in this process.
    static Spoken by(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Spoken(code, out.toString(), err.toString());
    }
}
