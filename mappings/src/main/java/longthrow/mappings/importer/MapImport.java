package longthrow.mappings.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import longthrow.mappings.importer.Aim.Sort;
import longthrow.mappings.language.SurfaceLibrary;

/// Turns one MIDI map of Ardour into a profile and a map.
final class MapImport {
    /// Ardour keeps no bank where a map names no size; eight is what its maps mean.
    private static final int BANK = 8;

    /// Further than any bank reaches: from there a step counts from the first strip.
    private static final int WHOLE = 1024;

    private final String file;
    private final String name;
    private final Places places;
    private final List<Import.LeftOut> leftOut = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> heard = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<Integer> banks = new TreeSet<>();
    private int bankSize;
    private boolean motors;

    MapImport(SurfaceLibrary library, String file, Element root) {
        this.file = file;
        name = root.words("name").orElse(Names.stem(file));
        places = new Places(library.vocabulary());
    }

    Import.Done read(List<Element> elements) {
        elements.stream().filter(element -> element.name().equals("DeviceInfo")).forEach(this::device);
        bankSize = bankSize == 0 ? BANK : bankSize;
        for (Element element : elements) {
            if (element.name().equals("Binding")) {
                binding(element);
            } else if (!element.name().equals("DeviceInfo")) {
                leave(element, "<" + element.name() + ">", "it is no binding");
            }
        }
        return new Import.Done(text(), lines.size(), leftOut);
    }

    private void device(Element info) {
        bankSize = info.words("bank-size")
                .filter(words -> words.matches("[1-9]\\d{0,2}"))
                .map(Integer::parseInt)
                .orElse(0);
        motors = info.words("motorised")
                .or(() -> info.words("motorized"))
                .filter("yes"::equals)
                .isPresent();
    }

    private void binding(Element binding) {
        switch (Message.of(binding)) {
            case Message.Reading.None(String why) -> leave(binding, words(binding), why);
            case Message.Reading.Of(Message message) -> bind(binding, message);
        }
    }

    private void bind(Element binding, Message message) {
        switch (aim(binding)) {
            case Aim.None(String why) -> leave(binding, words(binding), why);
            case Aim.Target target -> {
                Optional<String> unfit = unfit(binding, message, target.sort());
                Integer earlier = heard.get(message.address());
                if (unfit.isPresent()) {
                    leave(binding, words(binding), unfit.get());
                } else if (earlier != null) {
                    leave(binding, words(binding), "line " + earlier + " binds this message already");
                } else {
                    heard.put(message.address(), binding.line());
                    lines.add(line(binding, message, target));
                }
            }
        }
    }

    private Aim aim(Element binding) {
        Optional<String> argument = binding.words("argument").or(() -> binding.words("arg"));
        if (binding.has("uri")) {
            return places.of(binding.words("uri").orElse(""));
        }
        String attribute = binding.has("function") ? "function" : "action";
        return binding.words(attribute)
                .map(words -> Deeds.of(words, argument, bankSize))
                .orElse(new Aim.None(binding.has(attribute) ? "it is empty" : "it names nothing to do"));
    }

    /// Why a message cannot do what it is for.
    private static Optional<String> unfit(Element binding, Message message, Sort sort) {
        boolean turns = Set.of("cc", "pb", "nrpn", "rpn").contains(message.kind()) && !binding.has("msg");
        boolean presses = message.relative().isEmpty() && !message.kind().equals("pb");
        if (sort == Sort.VALUE && !turns) {
            return Optional.of("a " + message.kind() + " message says no value to turn to");
        }
        if (sort != Sort.VALUE && !presses) {
            return Optional.of("what turns or bends is no button");
        }
        return sort != Sort.VALUE && binding.has("ctl-dial")
                ? Optional.of("a dial that switches wherever it stands has no form in the language")
                : Optional.empty();
    }

    private Line line(Element binding, Message message, Aim.Target target) {
        String family = target.family();
        int times = names.merge(family + " " + target.index(), 1, Integer::sum);
        remember(target);
        return new Line(
                times == 1 ? family : family + "." + times,
                target.index(),
                kind(message, target),
                message,
                new Line.Use(
                        arrow(binding, message, target.sort()), target.words(), transforms(binding, message, target)));
    }

    private void remember(Aim.Target target) {
        if (target.words().startsWith("macro bank-")) {
            banks.add(Integer.parseInt(target.words().substring("macro bank-".length())));
        }
    }

    private static String kind(Message message, Aim.Target target) {
        if (target.sort() != Sort.VALUE) {
            return "button";
        }
        if (message.relative().isPresent()) {
            return "encoder";
        }
        return target.family().endsWith("fader") ? "fader" : "knob";
    }

    /// Ardour tells a device what stands where it binds a place, and drives it where it has motors.
    private String arrow(Element binding, Message message, Sort sort) {
        boolean shows = Set.of("cc", "note", "pb").contains(message.kind())
                && message.relative().isEmpty()
                && message.facets().isEmpty();
        boolean shown = sort == Sort.SWITCH ? binding.has("uri") : sort == Sort.VALUE && motors;
        return shows && shown ? "<->" : "->";
    }

    private String transforms(Element binding, Message message, Aim.Target target) {
        return switch (target.sort()) {
            case VALUE -> message.relative().isPresent() || motors ? "" : "| takeover pickup";
            case SWITCH -> binding.has("ctl-toggle") ? "| press" : "| toggle";
            case ACTION ->
                target.words().contains(" ") && !target.words().startsWith("macro")
                        ? ""
                        : target.words().equals("transport/record") ? "| toggle" : "| press";
        };
    }

    private void leave(Element element, String what, String why) {
        leftOut.add(new Import.LeftOut(element.line(), what, why));
    }

    /// `ctl 56, channel 1: /route/mute B1`.
    private static String words(Element binding) {
        String message = Message.attribute(binding)
                .map(attribute -> attribute + " " + binding.words(attribute).orElse(""))
                .orElse("a binding");
        String channel =
                binding.words("channel").map(number -> ", channel " + number).orElse("");
        String aim = binding.words("uri")
                .or(() -> binding.words("function"))
                .or(() -> binding.words("action"))
                .map(words -> " -> " + words.replaceAll("\\s+", " "))
                .orElse("");
        return message + channel + aim;
    }

    /// A strip's own number matters in a name only where the bank's strips have the same control.
    private List<Line> plain() {
        Set<String> families = new HashSet<>();
        lines.forEach(line -> families.add(line.family()));
        return lines.stream()
                .map(line -> families.contains(line.family().replace(Places.FIXED, ""))
                        ? line
                        : line.called(line.family().replace(Places.FIXED, "")))
                .toList();
    }

    private String text() {
        String id = Names.id(name);
        String title = Names.quoted(name);
        List<String> text = new ArrayList<>(List.of("format 1", "profile " + id + " " + title));
        text.add("# Imported from " + Names.plain(file) + ", a MIDI map of Ardour.");
        leftOut.forEach(one -> text.add("# Left out: " + one));
        text.addAll(List.of("option source documents", "option handshake none", ""));
        SurfaceLines written = new SurfaceLines(plain());
        text.addAll(written.controls());
        text.addAll(List.of("", "map " + id + "-mix " + title + " for " + id));
        text.addAll(List.of("group bank size " + bankSize + " over units", ""));
        text.addAll(written.bindings());
        banks.forEach(
                bank -> text.add("macro bank-" + bank + " : bank - " + WHOLE + (bank == 0 ? "" : " ; bank + " + bank)));
        return String.join("\n", text);
    }
}
