package longthrow.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.MonitorInstruction;
import org.junit.jupiter.api.Test;

/// Values cross between threads through `dsp.thread` and nowhere else, and names say what a thing is.
@AnalyzeClasses(packages = "longthrow", importOptions = ImportOption.DoNotIncludeTests.class)
class ThreadsTest {
    private static final String CROSSINGS = "longthrow.dsp.thread..";
    private static final String WHY =
            "Inbox, Inlet, InTurn, Published, Frames, Ring, ByteRing and Waker are the only ways from one thread to another: what crosses elsewhere is a race nobody looks for";

    @ArchTest
    static final ArchRule noVolatileFields = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(CROSSINGS)
            .should()
            .haveModifier(JavaModifier.VOLATILE)
            .because(WHY);

    @ArchTest
    static final ArchRule noSynchronizedMethods = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(CROSSINGS)
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because(WHY);

    @ArchTest
    static final ArchRule noAtomicsAndLocks = noClasses()
            .that()
            .resideOutsideOfPackage(CROSSINGS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.atomic..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.concurrent\\.locks\\..*Lock|java\\.lang\\.invoke\\.VarHandle")
            .because(WHY);

    @ArchTest
    static final ArchRule noSynchronizedBlocks = noClasses()
            .that()
            .resideOutsideOfPackage(CROSSINGS)
            .should(enterAMonitor())
            .because(WHY);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("a mix engineer should be able to read the names aloud");

    /// What the rule must find, planted.
    private record Planted(int[] count) implements Runnable {
        @Override
        public void run() {
            synchronized (count) {
                count[0]++;
            }
        }
    }

    @Test
    void findsASynchronizedBlock() {
        assertThat(monitors(new ClassFileImporter().importClass(Planted.class))).isTrue();
        assertThat(monitors(new ClassFileImporter().importClass(Rig.class))).isFalse();
    }

    private static ArchCondition<JavaClass> enterAMonitor() {
        return new ArchCondition<>("enter a monitor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(type, monitors(type), type.getName() + " holds a synchronized block"));
            }
        };
    }

    /// ArchUnit does not read method bodies' monitors, so the class file is asked.
    private static boolean monitors(JavaClass type) {
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream().anyMatch(ThreadsTest::monitors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean monitors(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element ->
                        element instanceof MonitorInstruction enter && enter.opcode() == Opcode.MONITORENTER);
    }
}
