package longthrow.mappings.importer;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import longthrow.mappings.language.Formatter;
import longthrow.mappings.language.Problem;
import longthrow.mappings.language.SurfaceLibrary;

/// Turns Ardour's own surface files into `.surface` files: MIDI maps (`.map`) and Mackie devices (`.device`). Has no
/// state but the files it knows.
public final class ArdourImport {
    private static final String MAP = "ArdourMIDIBindings";
    private static final String DEVICE = "MackieProtocolDevice";

    private final SurfaceLibrary library;

    /// Imported files may extend those of the library and name its words.
    public ArdourImport(SurfaceLibrary library) {
        this.library = library;
    }

    /// What the file of that name holds.
    public Import read(String name, byte... file) {
        try {
            List<Element> elements = Elements.of(Letters.of(file));
            Element root = elements.getFirst();
            List<Element> inside = elements.subList(1, elements.size());
            return switch (root.name()) {
                case MAP -> done(new MapImport(library, name, root).read(inside));
                case DEVICE -> done(new DeviceImport(library, name).read(inside));
                default ->
                    refused(
                            name,
                            root.line(),
                            1,
                            "<" + root.name() + "> is neither a MIDI map (<" + MAP + ">) nor a Mackie device (<"
                                    + DEVICE + ">) of Ardour");
            };
        } catch (CharacterCodingException e) {
            return refused(name, 1, 1, "this is no XML: its bytes are no letters of its encoding");
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            return refused(
                    name,
                    Math.max(1, place.getLineNumber()),
                    Math.max(1, place.getColumnNumber()),
                    "this is no XML: " + words(e));
        }
    }

    private static Import done(Import.Done done) {
        return new Import.Done(Formatter.format(done.text()), done.kept(), done.leftOut());
    }

    private static Import refused(String name, int line, int column, String why) {
        return new Import.Refused(new Problem(name, line, column, why));
    }

    /// The parser's own words, without its place, which stands before them already.
    private static String words(XMLStreamException e) {
        return String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*\\nMessage: ", "");
    }
}
