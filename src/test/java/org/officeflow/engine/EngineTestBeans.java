package org.officeflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.engine.forms.FormOptions;
import org.officeflow.engine.forms.FormRefusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the models of the engine's own tests call. */
@Configuration(proxyBeanMethods = false)
public class EngineTestBeans {

    /** What the last delegate or listener was given. */
    public static final AtomicReference<@Nullable Answers> LAST = new AtomicReference<>();

    /** When set, the listener of the sample task refuses with these words. */
    public static final AtomicReference<@Nullable String> REFUSE = new AtomicReference<>();

    @Bean
    JavaDelegate noteAnswers() {
        return execution -> LAST.set(Answers.of(execution));
    }

    @Bean
    TaskListener noteTaskAnswers() {
        return task -> {
            LAST.set(Answers.of(task));
            var words = REFUSE.get();
            if (words != null) {
                throw new FormRefusal(words);
            }
        };
    }

    /** What the sample decision's end listener read. */
    public static final AtomicReference<@Nullable DecisionHits> HITS = new AtomicReference<>();

    /** What the sample service task throws. */
    public static final AtomicReference<@Nullable RuntimeException> FAILURE = new AtomicReference<>();

    /** The facts of the sample form that were read, in this order. */
    public static final Queue<String> READ = new ConcurrentLinkedQueue<>();

    @Bean
    ExecutionListener noteHits() {
        return execution -> HITS.set(DecisionHits.of(execution));
    }

    @Bean
    JavaDelegate mayFail() {
        return execution -> {
            var failure = FAILURE.get();
            if (failure != null) {
                throw failure;
            }
        };
    }

    @Bean
    FormFacts guardSampleFacts() {
        return new FormFacts() {
            @Override
            public String formId() {
                return "guard-sample-fill";
            }

            @Override
            public Map<String, Supplier<?>> read(FormContext context) {
                return Map.of(
                        "summary",
                        read("summary", "Secret of " + context.businessKey()),
                        "notInTheForm",
                        read("notInTheForm", "must not leave"),
                        "requester",
                        read("requester", "employee"),
                        "suppliers",
                        read(
                                "suppliers",
                                List.of(
                                        Map.of("label", "Acme", "value", "S-1"),
                                        Map.of("label", "Bolt", "value", "S-2"))));
            }

            private Supplier<?> read(String name, Object value) {
                return () -> {
                    READ.add(name);
                    return value;
                };
            }
        };
    }

    @Bean
    FormOptions guardSampleOptions() {
        return new FormOptions() {
            @Override
            public String formId() {
                return "guard-sample-start";
            }

            @Override
            public Map<String, Supplier<List<Option>>> read(FormContext context) {
                return Map.of("suppliers", () -> List.of(new Option("Acme", "S-1")));
            }
        };
    }
}
