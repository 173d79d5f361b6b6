package org.officeflow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the whole application: real engine, models, tables, forms and PostgreSQL, the demo office, a web server on a free
 * port. The job executor is off: tests drive jobs themselves. Nobody has asked for anything before them. All such tests share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "officeflow.demo.cases=false"})
@ActiveProfiles("demo")
public @interface OfficeTest {}
