package longthrow.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Who may see whom: the arrows of the architecture between modules and packages, each with its reason.
@AnalyzeClasses(packages = "longthrow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final String[] BASE = {
        "java.lang..",
        "java.util..",
        "java.io..",
        "java.nio..",
        "java.math..",
        "java.text..",
        "java.time..",
        "java.net..",
        "java.security..",
        "org.jspecify..",
        "com.google.errorprone.annotations.."
    };

    @ArchTest
    static final ArchRule dspSeesOnlyArithmetic = classes()
            .that()
            .resideInAPackage("longthrow.dsp..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    and(BASE, "longthrow.dsp..", "jdk.incubator.vector..", "org.jtransforms..", "org.visnow.."))
            .because("the engine must run wherever there is a JVM: no screen, no device, no file format");

    @ArchTest
    static final ArchRule controllersSeeOnlyThreads = classes()
            .that()
            .resideInAPackage("longthrow.controllers..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(
                    BASE,
                    "longthrow.controllers..",
                    "longthrow.dsp.thread..",
                    "javax.sound.midi..",
                    "uk.co.xfactorylibrarians.."))
            .because("a surface knows bytes and controls, not what they mean on a desk");

    @ArchTest
    static final ArchRule mappingsJoinSurfacesToParameters = classes()
            .that()
            .resideInAPackage("longthrow.mappings..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(
                    BASE,
                    "longthrow.mappings..",
                    "longthrow.controllers.surface..",
                    "longthrow.controllers.emulation..",
                    "longthrow.dsp.parameter..",
                    "longthrow.dsp.thread..",
                    "javax.xml.stream.."))
            .because("a map ties controls to ids: it neither opens ports nor renders sound");

    @ArchTest
    static final ArchRule onlyTheImporterReadsXml = noClasses()
            .that()
            .resideOutsideOfPackage("longthrow.mappings.importer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
            .because("other programs write their surfaces in XML; nothing of our own is");

    @ArchTest
    static final ArchRule nothingSeesTheConsole = noClasses()
            .that()
            .resideInAnyPackage("longthrow.dsp..", "longthrow.controllers..", "longthrow.mappings..", "longthrow.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("longthrow.console..")
            .because("the console is the product's top: what it wires must work without it");

    @ArchTest
    static final ArchRule theWindowReadsFramesAndPosts = noClasses()
            .that()
            .resideInAPackage("longthrow.console.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "longthrow.dsp.engine..",
                    "longthrow.dsp.lanes..",
                    "longthrow.dsp.strip..",
                    "longthrow.dsp.driver..",
                    "longthrow.controllers.port..",
                    "longthrow.controllers.jack..",
                    "longthrow.controllers.protocol..",
                    "longthrow.mappings.language..",
                    "longthrow.console.desk..",
                    "longthrow.console.scene..",
                    "longthrow.console.cue..",
                    "longthrow.console.automation..",
                    "longthrow.console.show..",
                    "longthrow.console.record..",
                    "longthrow.console.driver..",
                    "longthrow.console.runtime..",
                    "longthrow.console.app..",
                    "javax.sound..")
            .because("Swing's thread owns no sound and no desk: it draws published frames and posts wishes")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule framesAreValues = noClasses()
            .that()
            .resideInAPackage("longthrow.console.frame..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "longthrow.dsp.engine..",
                    "longthrow.dsp.lanes..",
                    "longthrow.controllers.port..",
                    "java.awt..",
                    "javax..")
            .because("a frame crosses threads, so it may hold nothing that a thread owns");

    @ArchTest
    static final ArchRule theCommandsAreTheTop = noClasses()
            .that()
            .resideOutsideOfPackage("longthrow.console.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("longthrow.console.app..")
            .because("only the commands wire the rooms; nothing reaches back into the wiring");

    @ArchTest
    static final ArchRule midiDevicesStayBehindPorts = noClasses()
            .that()
            .resideOutsideOfPackage("longthrow.controllers.port..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sound.midi..", "uk.co.xfactorylibrarians..")
            .because("a port may be a wire, a socket or memory: nobody else may know which");

    @ArchTest
    static final ArchRule soundCardsStayBehindDrivers = noClasses()
            .that()
            .resideOutsideOfPackage("longthrow.console.driver..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.sound.sampled..")
            .because("AudioSystem asks every installed reader about every file; our own reader opens files");

    @ArchTest
    static final ArchRule nativeCodeHasOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("longthrow.controllers.jack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.foreign..")
            .because("a wrong address ends the JVM in the middle of a show: few should be able to have one");

    @ArchTest
    static final ArchRule onlyTheWindowPaints = noClasses()
            .that()
            .resideOutsideOfPackages("longthrow.console.view..", "longthrow.console.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.swing..", "java.awt..", "com.formdev..", "net.miginfocom..")
            .because("the desk must run on a machine without a screen");

    @ArchTest
    static final ArchRule librariesHaveOneRoomEach = noClasses()
            .that()
            .resideOutsideOfPackages("longthrow.console.app..", "longthrow.console.record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "tools.jackson..", "org.jflac..")
            .because("a library that is used in one room can be replaced in one room");

    @ArchTest
    static final ArchRule kitStandsAlone = classes()
            .that()
            .resideInAPackage("longthrow.kit..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(
                    BASE,
                    "longthrow.kit..",
                    "longthrow.dsp.thread..",
                    "com.sun.management..",
                    "java.lang.management.."))
            .because("every module's tests use it, so it may lean on none of them");

    private static String[] and(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
