package org.officeflow.testing;

import java.util.List;
import java.util.Map;
import org.officeflow.approval.ApprovalSubject;
import org.officeflow.approval.LineDecision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subjects of approval rounds that belong to no procedure of the house: cases of tests, without lines. */
@Configuration(proxyBeanMethods = false)
class PlainSubjects {

    @Bean
    ApprovalSubject testCaseSubject() {
        return new Plain("test-case");
    }

    @Bean
    ApprovalSubject paymentRequestSubject() {
        return new Plain("payment-request");
    }

    private record Plain(String kind) implements ApprovalSubject {

        @Override
        public String title() {
            return kind.replace('-', ' ');
        }

        @Override
        public List<Map<String, Object>> facts(String reference) {
            return List.of(Map.of("fact", "Reference", "value", reference));
        }

        @Override
        public List<Map<String, Object>> lines(String reference) {
            return List.of();
        }

        @Override
        public List<Map<String, Object>> related(String reference) {
            return List.of();
        }

        @Override
        public LineResult decideLines(String reference, List<LineDecision> decisions) {
            return new LineResult.Refused("This case has no lines.");
        }
    }
}
